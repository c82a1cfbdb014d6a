import { expect, it } from 'vitest';
import { renderTagRules } from './tag-rules-docs.ts';

it('docs/tag-rules.md prints the tables that the program reads', async () => {
  await expect(renderTagRules()).toMatchFileSnapshot('../../../../../docs/tag-rules.md');
});
