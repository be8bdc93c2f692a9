import { languages, type Language } from '#lib/domain/course/course.ts';
import type { Article, ArticleId } from '#lib/domain/regulation/regulation.ts';
import { reportGap } from './language-gap.ts';
import { startOf, type Place, type Report } from './problem.ts';
import { registryFile, registryWords, type RegistryFile } from './schemas/registry-file.ts';
import { readWords, readYamlFile, type YamlFile } from './yaml-file.ts';

/** Every article that may be cited, in every language it has words in. */
export type Registry = {
	readonly count: number;
	has(id: ArticleId): boolean;
	isRepealed(id: ArticleId): boolean;
	/** The instrument that took the place of the article's own. */
	replacedBy(id: ArticleId): string | undefined;
	articleIn(language: Language, id: ArticleId): Article | undefined;
	/** All of them; `undefined` where one has no words in this language. */
	articlesIn(language: Language): Readonly<Record<ArticleId, Article>> | undefined;
};

export function readRegistry(folder: string, report: Report): Registry | undefined {
	const facts = readYamlFile(`${folder}/registry.yaml`, registryFile, report);
	if (!facts) return undefined;
	checkRepeals(facts, report);
	const articles = new Map(
		languages.map((language) => [language, articlesIn(folder, language, facts, report)])
	);
	const { instruments } = facts.value;
	const count = Object.values(instruments).flatMap((one) => Object.keys(one.articles)).length;
	return {
		count,
		has: (id) => factsOf(instruments, id) !== undefined,
		isRepealed: (id) => factsOf(instruments, id)?.status === 'dicabut',
		replacedBy: (id) => factsOf(instruments, id)?.replacedBy,
		articleIn: (language, id) => articles.get(language)?.get(id),
		articlesIn(language) {
			const told = articles.get(language);
			return told?.size === count ? Object.fromEntries(told) : undefined;
		}
	};
}

function articlesIn(
	folder: string,
	language: Language,
	facts: YamlFile<RegistryFile>,
	report: Report
): ReadonlyMap<ArticleId, Article> {
	const words = readWords(folder, language, registryWords, report);
	const articles = new Map<ArticleId, Article>();
	if (!words) return articles;
	const gap = (place: Place, message: string) => reportGap(report, language, place, message);
	const { instruments } = facts.value;

	for (const [instrumentId, instrument] of Object.entries(instruments)) {
		const told = words.value[instrumentId];
		if (!told) {
			gap(startOf(words.path), `no words for the instrument "${instrumentId}"`);
			continue;
		}
		for (const articleId of Object.keys(instrument.articles)) {
			const id = `${instrumentId}/${articleId}`;
			const article = told.articles[articleId];
			const known = factsOf(instruments, id);
			if (!article) gap(words.at(instrumentId, 'articles'), `no words for the article "${id}"`);
			else if (known) articles.set(id, { id, ...known, ...wordsOf(told), ...article });
		}
	}
	reportStrangers(words, instruments, report);
	return articles;
}

function wordsOf({ short, title }: { short: string; title: string }) {
	return { short, title };
}

function reportStrangers(
	words: YamlFile<Record<string, { articles: Record<string, unknown> }>>,
	instruments: RegistryFile['instruments'],
	report: Report
): void {
	for (const [instrumentId, { articles }] of Object.entries(words.value)) {
		const instrument = instruments[instrumentId];
		if (!instrument) {
			report.error(words.at(instrumentId), `registry.yaml has no instrument "${instrumentId}"`);
			continue;
		}
		for (const articleId of Object.keys(articles)) {
			if (Object.hasOwn(instrument.articles, articleId)) continue;
			const place = words.at(instrumentId, 'articles', articleId);
			report.error(place, `registry.yaml has no article "${instrumentId}/${articleId}"`);
		}
	}
}

type ArticleFacts = Omit<Article, 'id' | 'short' | 'title' | 'place' | 'summary'>;

/** What the article says about itself, over what its instrument says. */
function factsOf(
	instruments: RegistryFile['instruments'],
	id: ArticleId
): ArticleFacts | undefined {
	const [instrumentId = '', articleId = ''] = id.split('/');
	if (!Object.hasOwn(instruments, instrumentId)) return undefined;
	const instrument = instruments[instrumentId];
	if (!instrument || !Object.hasOwn(instrument.articles, articleId)) return undefined;
	const article = instrument.articles[articleId];
	const { since, until, replacedBy, checkedAt } = instrument;
	const source = article?.source ?? instrument.source;
	return {
		status: article?.status ?? instrument.status,
		underReview: article?.underReview ?? instrument.underReview ?? false,
		confidence: article?.confidence ?? instrument.confidence,
		checkedAt,
		...(since !== undefined && { since }),
		...(until !== undefined && { until }),
		...(replacedBy !== undefined && { replacedBy }),
		...(source !== undefined && { source })
	};
}

function checkRepeals({ value, at }: YamlFile<RegistryFile>, report: Report): void {
	for (const [id, { status, until, replacedBy, since }] of Object.entries(value.instruments)) {
		const place = (key: string) => at('instruments', id, key);
		if (status !== 'dicabut') {
			const message = 'stands only with "status: dicabut"';
			if (until !== undefined) report.error(place('until'), `"until" ${message}`);
			if (replacedBy !== undefined) report.error(place('replacedBy'), `"replacedBy" ${message}`);
		}
		if (replacedBy !== undefined && !Object.hasOwn(value.instruments, replacedBy)) {
			report.error(place('replacedBy'), `there is no instrument "${replacedBy}"`);
		}
		if (since !== undefined && until !== undefined && until < since) {
			report.error(place('until'), `"until" is earlier than "since" (${since})`);
		}
	}
}
