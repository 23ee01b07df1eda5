/** Packages that only these tests use and that bring no types. */
declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(schemaOrg: object);
    validate(data: object): Promise<{ severity: string; issueMessage: string; path: object[] }[]>;
  }
}

declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options: object);
    parse(html: string): object;
  }
}
