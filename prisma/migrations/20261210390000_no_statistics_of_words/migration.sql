-- The words are always asked of their index: statistics of them only make planning slow (a question of seven words took
-- longer to plan than to answer), and analysing the table.
ALTER TABLE "SearchPosting" ALTER COLUMN "vector" SET STATISTICS 0;
