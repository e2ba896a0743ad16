-- A giao ước thi đua is written, frozen and confirmed as a joint recommendation is.
ALTER TYPE "PetitionDocumentKind" ADD VALUE 'pact';
