import * as v from 'valibot';
import { extension, type Statement } from '#lib/domain/statement/statement.ts';

/** Limits that both ends keep: statements a batch, bytes a batch and a statement. */
export const maxBatch = 100;
export const maxBatchBytes = 512_000;
export const maxStatementBytes = 8_000;

/** Without characters that a database could cut or change: controls, halves of characters. */
const iri = v.pipe(
	v.string(),
	v.maxLength(400),
	v.regex(/^[a-z][a-z0-9+.-]*:[^\s\p{Cc}\p{Cs}]+$/iu)
);
const uuid = v.pipe(v.string(), v.uuid());

const statement = v.strictObject({
	id: uuid,
	actor: v.strictObject({
		objectType: v.literal('Agent'),
		account: v.strictObject({ homePage: iri, name: v.pipe(v.string(), v.maxLength(200)) })
	}),
	verb: v.strictObject({ id: iri, display: v.record(v.string(), v.string()) }),
	object: v.strictObject({ objectType: v.literal('Activity'), id: iri }),
	result: v.optional(
		v.strictObject({
			response: v.optional(v.pipe(v.string(), v.maxLength(4000))),
			score: v.optional(
				v.strictObject({ scaled: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })
			),
			success: v.optional(v.boolean()),
			completion: v.optional(v.boolean()),
			duration: v.optional(v.pipe(v.string(), v.regex(/^P/))),
			extensions: v.optional(v.record(v.string(), v.unknown()))
		})
	),
	context: v.strictObject({
		registration: uuid,
		revision: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
		platform: v.literal('bimtek-netral'),
		language: v.string(),
		extensions: v.looseObject({
			[extension.device]: uuid,
			[extension.sequence]: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
			[extension.clock]: v.strictObject({
				page: v.string(),
				elapsedMs: v.pipe(v.number(), v.finite()),
				server: v.optional(v.pipe(v.string(), v.isoTimestamp()))
			})
		})
	}),
	timestamp: v.pipe(v.string(), v.isoTimestamp())
});

/** `POST /api/statements`. Items are read one by one, so that one bad item refuses only itself. */
const batch = v.object({
	statements: v.pipe(
		v.array(v.looseObject({ id: v.pipe(v.string(), v.maxLength(100)) })),
		v.minLength(1),
		v.maxLength(maxBatch)
	)
});

export type BatchItem = { readonly id: string };

export function readBatch(body: unknown): readonly BatchItem[] | undefined {
	const result = v.safeParse(batch, body);
	return result.success ? result.output.statements : undefined;
}

export type ReadStatement =
	| { readonly kind: 'read'; readonly statement: Statement }
	| { readonly kind: 'unreadable'; readonly where: string; readonly message: string };

export function readStatement(item: unknown): ReadStatement {
	const result = v.safeParse(statement, item);
	if (!result.success) {
		const [issue] = result.issues;
		return { kind: 'unreadable', where: v.getDotPath(issue) ?? '', message: issue.message };
	}
	// The schema checks everything `Statement` promises except the brands on its ids.
	return { kind: 'read', statement: result.output as unknown as Statement };
}

export const refusals = [
	'unreadable', // not a statement of ours
	'too-large',
	'not-yours', // its actor is someone else
	'unknown-pack', // the server never published that pack
	'conflict' // the id is known with other content
] as const;
export type Refusal = (typeof refusals)[number];

const answer = v.variant('kind', [
	v.object({ id: v.string(), kind: v.literal('accepted') }),
	v.object({ id: v.string(), kind: v.literal('duplicate') }),
	v.object({
		id: v.string(),
		kind: v.literal('refused'),
		code: v.picklist(refusals),
		message: v.string()
	})
]);

const batchAnswer = v.object({ answers: v.array(answer), serverTime: v.string() });

/** One answer per item, in the order of the batch. */
export type BatchAnswer = v.InferOutput<typeof batchAnswer>;
export type ItemAnswer = BatchAnswer['answers'][number];

export function readBatchAnswer(body: unknown): BatchAnswer | undefined {
	const result = v.safeParse(batchAnswer, body);
	return result.success ? result.output : undefined;
}
