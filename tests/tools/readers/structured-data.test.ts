import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { describe, expect, it } from 'vitest';
import { fileOf, pagesOf } from '../../built/built-site.ts';
import { many, single } from '../../fixture-sites.ts';
import { schemaOrg } from './schema-org.ts';

describe('structured data', () => {
  it.each([
    ...pagesOf(single).map((page) => [single, page] as const),
    ...pagesOf(many).map((page) => [many, page] as const),
  ])('has no fault in the eyes of a structured-data checker, %o %s', async (fixture, page) => {
    const data = new WebAutoExtractor({ addLocation: true }).parse(fileOf(fixture, page));
    const issues = await new Validator(schemaOrg()).validate(data);
    expect(issues.filter(({ severity }: { severity: string }) => severity === 'ERROR')).toEqual([]);
    expect(
      issues
        .map(({ issueMessage }: { issueMessage: string }) => issueMessage)
        .filter((message: string) => /not supported|unknown/i.test(message)),
    ).toEqual([]);
  });
});
