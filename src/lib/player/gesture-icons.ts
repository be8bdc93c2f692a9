import EyeOff from '@lucide/svelte/icons/eye-off';
import Flag from '@lucide/svelte/icons/flag';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Share2 from '@lucide/svelte/icons/share-2';
import ThumbsUp from '@lucide/svelte/icons/thumbs-up';
import type { Gesture } from '#lib/domain/scenario/scenario.ts';

/** What is done to a post, drawn. */
export const gestureIcons = {
	like: ThumbsUp,
	comment: MessageCircle,
	share: Share2,
	report: Flag,
	ignore: EyeOff
} as const satisfies Record<Gesture, unknown>;
