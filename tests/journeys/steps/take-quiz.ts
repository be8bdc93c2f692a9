import { expect, type Page } from '@playwright/test';
import type { Question, Quiz } from '#lib/domain/quiz/quiz.ts';

/** Answers the question on the screen rightly, as the pack says. Returns what was asked. */
export async function answerRightly(page: Page, quiz: Quiz): Promise<Question> {
	const heading = page.locator('h2:focus');
	await expect(heading).toBeVisible();
	const prompt = (await heading.textContent())?.trim();
	const question = quiz.questions.find((one) => one.prompt.trim() === prompt);
	if (!question) throw new Error(`The pool has no question "${prompt}"`);
	await answer(page, question);
	await expect(page.getByText('Tersimpan di perangkat ini', { exact: true }).last()).toBeVisible();
	return question;
}

/** Gives the right answer, without waiting for anything. */
export async function answer(page: Page, question: Question): Promise<void> {
	const text = (id: string) => question.options.find((option) => option.id === id)?.text ?? id;
	switch (question.kind) {
		case 'single':
			await page.getByRole('radio', { name: text(question.right), exact: true }).check();
			return;
		case 'true-false': {
			const name = question.right === 'benar' ? 'Benar' : 'Salah';
			await page.getByRole('radio', { name, exact: true }).check();
			return;
		}
		case 'many':
			for (const id of question.right) {
				await page.getByRole('checkbox', { name: text(id), exact: true }).check();
			}
			return;
		case 'match':
			for (const [id, target] of Object.entries(question.right)) {
				await page.getByLabel(text(id), { exact: true }).selectOption(target);
			}
			return;
		case 'sort':
			for (const [id, basket] of Object.entries(question.right)) {
				await page
					.getByRole('group', { name: text(id), exact: true })
					.locator(`input[value="${basket}"]`)
					.check();
			}
			return;
		case 'order':
			await putInOrder(page, question, text);
	}
}

/** Carries each item up to its place, from the first place on. */
async function putInOrder(
	page: Page,
	question: Extract<Question, { kind: 'order' }>,
	text: (id: string) => string
): Promise<void> {
	const rows = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('button', { name: /^Naikkan/ }) });
	let moved = false;
	for (const [place, id] of question.right.entries()) {
		for (;;) {
			const texts = await rows.locator('.text').allTextContents();
			if (texts[place]?.trim() === text(id)) break;
			const at = texts.findIndex((row) => row.trim() === text(id));
			await rows
				.nth(at)
				.getByRole('button', { name: /^Naikkan/ })
				.click();
			await expect(rows.nth(at - 1).locator('.text')).toHaveText(text(id));
			moved = true;
		}
	}
	if (!moved) await page.getByRole('button', { name: /^Urutan ini sudah benar/ }).click();
}

/** Answers from the current question to the last and hands in. */
export async function finishQuiz(page: Page, quiz: Quiz, answered = 0): Promise<void> {
	for (let at = answered; at < quiz.draw; at += 1) {
		await answerRightly(page, quiz);
		const next = at < quiz.draw - 1 ? 'Berikutnya' : 'Periksa jawaban';
		await page.getByRole('button', { name: next, exact: true }).click();
	}
	await expect(page.getByText('Semua soal sudah dijawab.')).toBeVisible();
	await page.getByRole('button', { name: 'Kumpulkan' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Kumpulkan' }).click();
	await expect(page.getByRole('heading', { name: 'Hasil kuis' })).toBeVisible();
}
