import * as z from 'zod';
import { keyName } from './key-names';
import { completeFileSchema, extensionSchema } from './schema';

type Json = Record<string, unknown>;

/** The JSON Schema of a profile file, for editors: an extension where `extends` is stated, else a complete profile. */
export function profileJsonSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '自评助手口径文件',
    description:
      '写明 extends 的文件只列与所依据口径不同的值，其余沿用；不写 extends 的文件须写全。每个值都要写明依据。',
    if: { required: ['extends'] },
    then: bodyOf(extensionSchema),
    else: bodyOf(completeFileSchema),
  };
}

function bodyOf(schema: z.ZodType): Json {
  const { $schema: _, ...body } = z.toJSONSchema(schema, { reused: 'inline' }) as Json;
  return titled(body, []) as Json;
}

/** Every key with its Chinese name. */
function titled(node: unknown, path: readonly string[]): unknown {
  if (Array.isArray(node)) return node.map((inner) => titled(inner, path));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, inner]) => [
      key,
      key === 'properties' ? titledProperties(inner as Json, path) : titled(inner, path),
    ]),
  );
}

function titledProperties(properties: Json, path: readonly string[]): Json {
  return Object.fromEntries(
    Object.entries(properties).map(([key, inner]) => {
      const here = [...path, key];
      const title = keyName(here);
      return [key, { ...(title === null ? {} : { title }), ...(titled(inner, here) as Json) }];
    }),
  );
}
