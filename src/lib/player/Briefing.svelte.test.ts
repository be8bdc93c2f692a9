import { screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { renderTranslated } from '#tests/support/render-translated.ts';
import { ending, scenarioOf } from '#tests/support/scenarios.ts';
import Briefing from './Briefing.svelte';
import { startScenario } from './scenario-session.svelte.ts';

it('puts every portrait into words, beside the name and the role', async () => {
	const scenario = scenarioOf(
		{ akhir: ending() },
		{
			characters: {
				rini: {
					name: 'Rini',
					role: 'Anak sulung',
					portrait: 'anak-1',
					appearance: 'Remaja berambut panjang'
				},
				tono: { name: 'Om Tono', role: 'Paman' }
			}
		}
	);
	await renderTranslated(Briefing, { session: startScenario({ scenario }) });
	const [rini, tono] = screen.getAllByRole('listitem');
	expect(screen.getAllByRole('img')).toHaveLength(1);
	expect(rini).toContainElement(screen.getByRole('img', { name: 'Remaja berambut panjang' }));
	expect(rini).toHaveTextContent('Rini Anak sulung');
	expect(tono).toHaveTextContent('Om Tono');
});
