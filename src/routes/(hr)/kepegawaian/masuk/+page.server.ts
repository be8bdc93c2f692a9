import { hrDoor } from '../../../sign-in/door.ts';
import { signInActions } from '../../../sign-in/sign-in-actions.ts';
import type { Actions } from './$types';

export const actions: Actions = signInActions(hrDoor);
