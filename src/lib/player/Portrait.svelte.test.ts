import { render, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import Portrait from './Portrait.svelte';

const picture = (page: HTMLElement) => page.querySelector('img')?.getAttribute('src');

it('begins with initials and draws the person when the drawings are here', async () => {
	const { container } = render(Portrait, { name: 'Pak Budi Santoso', portrait: 'pria-1' });
	expect(container).toHaveTextContent('BS');
	await waitFor(() => expect(picture(container)).toMatch(/^data:image\/svg\+xml,/));
	expect(container).not.toHaveTextContent('BS');
});

it('changes the face with the mood', async () => {
	const { container, rerender } = render(Portrait, { name: 'Budi', portrait: 'pria-1' });
	await waitFor(() => expect(picture(container)).toBeDefined());
	const calm = picture(container);
	await rerender({ mood: 'marah' });
	expect(picture(container)).not.toBe(calm);
});

it('keeps the initials of someone nobody drew', async () => {
	const drawn = render(Portrait, { name: 'Budi', portrait: 'pria-1' });
	const { container } = render(Portrait, { name: 'Bu Sri', portrait: 'robot-1' });
	await waitFor(() => expect(picture(drawn.container)).toBeDefined());
	expect(container).toHaveTextContent('S');
	expect(picture(container)).toBeUndefined();
});

it('says nothing beside a name, and is put into words where it stands for itself', () => {
	const { unmount } = render(Portrait, { name: 'Budi', portrait: 'pria-1' });
	expect(screen.queryByRole('img')).toBeNull();
	unmount();
	render(Portrait, { name: 'Budi', portrait: 'pria-1', alt: 'Pria berkumis' });
	expect(screen.getByRole('img', { name: 'Pria berkumis' })).toBeInTheDocument();
});
