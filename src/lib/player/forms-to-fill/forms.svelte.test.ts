import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderTranslated } from '#tests/support/render-translated.ts';
import { saving } from '../saving.svelte.ts';
import PledgeForm from './PledgeForm.svelte';
import ReflectionForm from './ReflectionForm.svelte';
import SurveyForm from './SurveyForm.svelte';

function given(responses: Readonly<Record<string, string>> = {}, handedIn = false) {
	return {
		title: 'Isian',
		articles: {},
		responses: new Map(Object.entries(responses)),
		handedIn,
		save: saving(),
		onanswer: vi.fn(() => Promise.resolve()),
		onhandin: vi.fn(() => Promise.resolve())
	};
}

describe('a reflection', () => {
	const reflection = {
		id: 'isian',
		prompt: 'Apa yang akan Anda katakan?',
		material: ['Undangan dari grup'],
		shortest: 12,
		checklist: [{ id: 'siapa', text: 'Siapa', why: 'Laporan menyebut orangnya.' }],
		example: 'Terima kasih, saya tidak ikut.',
		articles: []
	};

	it('keeps what was written when the field is left', async () => {
		const user = userEvent.setup();
		const props = given();
		await renderTranslated(ReflectionForm, { ...props, reflection });
		await user.type(screen.getByRole('textbox', { name: 'Tulisan Anda' }), 'Saya menolak.');
		await user.tab();
		expect(props.onanswer).toHaveBeenCalledExactlyOnceWith('teks', 'Saya menolak.');
	});

	it('is not handed in while it is too short, and says how much there is', async () => {
		const user = userEvent.setup();
		const props = given();
		await renderTranslated(ReflectionForm, { ...props, reflection });
		await user.type(screen.getByRole('textbox'), 'Ya');
		await user.click(screen.getByRole('button', { name: 'Selesai menulis' }));
		expect(props.onhandin).not.toHaveBeenCalled();
		expect(screen.getByRole('alert')).toHaveTextContent('baru 2 dari 12 huruf');
	});

	it('is handed in by one click, also while the text is still being kept', async () => {
		const user = userEvent.setup();
		const save = saving();
		const keeping = Promise.withResolvers<undefined>();
		const handedIn = vi.fn();
		const props = {
			...given(),
			save,
			onanswer: () => save.first('teks', () => keeping.promise, vi.fn()),
			onhandin: () => save.first('hand-in', () => Promise.resolve(), handedIn)
		};
		await renderTranslated(ReflectionForm, { ...props, reflection });
		await user.type(screen.getByRole('textbox'), 'Saya menolak.');
		await user.click(screen.getByRole('button', { name: 'Selesai menulis' }));
		expect(handedIn).not.toHaveBeenCalled();
		keeping.resolve(undefined);
		await vi.waitFor(() => {
			expect(handedIn).toHaveBeenCalledOnce();
		});
	});

	it('shows another answer and the reasons of the list only afterwards', async () => {
		const text = { teks: 'Saya menolak dengan sopan.' };
		const { unmount } = await renderTranslated(ReflectionForm, { ...given(text), reflection });
		expect(screen.queryByText('Terima kasih, saya tidak ikut.')).not.toBeInTheDocument();
		unmount();
		await renderTranslated(ReflectionForm, { ...given(text, true), reflection });
		expect(screen.getByText('Terima kasih, saya tidak ikut.')).toBeVisible();
		expect(screen.getByText('Laporan menyebut orangnya.')).toBeVisible();
	});
});

describe('a survey', () => {
	const survey = {
		id: 'isian',
		items: [
			{ id: 'jelas', kind: 'scale', text: 'Materi jelas', required: true },
			{ id: 'saran', kind: 'text', text: 'Saran', required: false }
		]
	} as const;

	it('records each answer as it is given', async () => {
		const user = userEvent.setup();
		const props = given();
		await renderTranslated(SurveyForm, { ...props, survey });
		await user.click(screen.getByRole('radio', { name: '5 sangat setuju' }));
		expect(props.onanswer).toHaveBeenCalledExactlyOnceWith('jelas', '5');
	});

	it('asks for what is required before it is sent', async () => {
		const user = userEvent.setup();
		const props = given();
		await renderTranslated(SurveyForm, { ...props, survey });
		await user.click(screen.getByRole('button', { name: 'Kirim jawaban' }));
		expect(screen.getByRole('alert')).toHaveTextContent('1 pertanyaan belum dijawab');
		expect(props.onhandin).not.toHaveBeenCalled();
	});
});

describe('a pledge', () => {
	const pledge = {
		id: 'isian',
		opening: 'Saya menyatakan:',
		points: [{ id: 'satu', text: 'Tidak memakai mobil dinas untuk kampanye' }],
		closing: 'Demikian.',
		articles: []
	};

	it('is made point by point', async () => {
		const user = userEvent.setup();
		const props = given();
		await renderTranslated(PledgeForm, { ...props, pledge, name: 'Ani', at: undefined });
		await user.click(screen.getByRole('checkbox', { name: /mobil dinas/ }));
		expect(props.onanswer).toHaveBeenCalledExactlyOnceWith('satu', 'ya');
		expect(props.onhandin).not.toHaveBeenCalled();
	});

	it('names who made it and when, once it is made', async () => {
		const at = '2026-11-22T02:00:00.000Z';
		await renderTranslated(PledgeForm, { ...given({ satu: 'ya' }, true), pledge, name: 'Ani', at });
		expect(screen.getByText('Ani')).toBeVisible();
		expect(screen.getByText(/Dinyatakan pada .*2026/)).toBeVisible();
		expect(screen.getByRole('button', { name: 'Cetak' })).toBeVisible();
	});
});
