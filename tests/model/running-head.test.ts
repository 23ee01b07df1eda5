import { expect, it } from 'vitest';
import { runningHead } from '../../src/model/running-head.ts';

it('prints any name without leaving its string', () => {
  expect(runningHead('FrankNez Media')).toContain('content:"FrankNez Media"');
  expect(runningHead('A "B" \\ </style>')).toContain('content:"A \\22 B\\22  \\5c  \\3c /style>"');
  expect(runningHead('A\r}b{}\f')).toContain('content:"A\\d }b{}\\c "');
});
