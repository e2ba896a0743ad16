/** The shape of a Vietnamese message file in another language: the same keys, any words. */
export type Translated<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]> }
