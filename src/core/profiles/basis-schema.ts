import * as z from 'zod';

// Without this zod tries to compile its parsers with `new Function`, which the pane's content policy forbids.
z.config({ jitless: true });

/** Where a value of a profile comes from; see `basis.ts` for what the kinds of evidence mean. */
export const basisSchema = z.strictObject({
  source: z.string().nullable(),
  evidence: z.enum(['found', 'practice', 'review', 'case', 'arithmetic', 'convention', 'memory']),
  says: z.string().min(1),
});
