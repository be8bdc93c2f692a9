import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { courseFile, courseWords } from '#lib/content/schemas/course-file.ts';
import { pledgeFile, pledgeWords } from '#lib/content/schemas/pledge-file.ts';
import { reflectionFile, reflectionWords } from '#lib/content/schemas/reflection-file.ts';
import { surveyFile, surveyWords } from '#lib/content/schemas/survey-file.ts';
import { moduleFile, moduleWords } from '#lib/content/schemas/module-file.ts';
import { quizFile } from '#lib/content/schemas/quiz-file.ts';
import { quizWords } from '#lib/content/schemas/quiz-words.ts';
import { readingFile, readingWords } from '#lib/content/schemas/reading-file.ts';
import {
	faqFile,
	faqWords,
	glossaryFile,
	glossaryWords
} from '#lib/content/schemas/reference-file.ts';
import { registryFile, registryWords } from '#lib/content/schemas/registry-file.ts';
import { scenarioFile } from '#lib/content/schemas/scenario-file.ts';
import { scenarioWords } from '#lib/content/schemas/scenario-words.ts';

const schemas: Readonly<Record<string, GenericSchema>> = {
	course: courseFile,
	'course.words': courseWords,
	faq: faqFile,
	'faq.words': faqWords,
	glossary: glossaryFile,
	'glossary.words': glossaryWords,
	module: moduleFile,
	'module.words': moduleWords,
	pledge: pledgeFile,
	'pledge.words': pledgeWords,
	quiz: quizFile,
	'quiz.words': quizWords,
	reading: readingFile,
	'reading.words': readingWords,
	reflection: reflectionFile,
	'reflection.words': reflectionWords,
	registry: registryFile,
	'registry.words': registryWords,
	scenario: scenarioFile,
	'scenario.words': scenarioWords,
	survey: surveyFile,
	'survey.words': surveyWords
};

/** What editors complete and check while an author types: one JSON Schema per kind of file. */
export function jsonSchemas(): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(schemas).map(([name, schema]) => {
			// Spaces around a text are cut off when it is read, which JSON Schema cannot say.
			const told = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
			return [`${name}.schema.json`, `${JSON.stringify(told, undefined, '\t')}\n`];
		})
	);
}
