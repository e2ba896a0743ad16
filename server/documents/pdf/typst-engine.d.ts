/** What of the Typst compiler is used (its package has no types of its own for the native part). */
declare module '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu' {
  interface CompileResult {
    readonly result: object | null
    takeDiagnostics(): object | null
  }
  interface Diagnostic {
    readonly message: string
    readonly hints?: readonly string[]
  }
  export class NodeCompiler {
    static create(options: { workspace: string; fontArgs: readonly { fontPaths: readonly string[] }[] }): NodeCompiler
    compile(options: { mainFileContent: string; inputs: Readonly<Record<string, string>> }): CompileResult
    fetchDiagnostics(diagnostics: object): readonly Diagnostic[]
    pdf(document: object, options: { pdfStandard: 'a-2a'; pdfTags: boolean; creationTimestamp: number }): Buffer
    /** All pages below each other, texts as shapes. */
    plainSvg(document: object): string
    query(document: object, options: { selector: string }): readonly { readonly value: unknown }[]
    /** Gives back what older renders hold; 0 keeps nothing. */
    evictCache(age: number): void
  }
}
