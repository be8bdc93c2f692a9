import BookOpen from '@lucide/svelte/icons/book-open';
import Building2 from '@lucide/svelte/icons/building-2';
import House from '@lucide/svelte/icons/house';
import Mail from '@lucide/svelte/icons/mail';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import Newspaper from '@lucide/svelte/icons/newspaper';
import Phone from '@lucide/svelte/icons/phone';
import Ticket from '@lucide/svelte/icons/ticket';
import Users from '@lucide/svelte/icons/users';
import type { Form } from '#lib/domain/scenario/scenario.ts';

export const formIcons = {
	narration: BookOpen,
	dialogue: MessageCircle,
	phone: Phone,
	chat: MessagesSquare,
	feed: Newspaper,
	letter: Mail,
	office: Building2,
	family: House,
	counter: Ticket,
	meeting: Users
} as const satisfies Record<Form, unknown>;
