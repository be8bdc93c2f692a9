import type { Mood, Portrait } from '../src/lib/domain/scenario/portraits.ts';

/** Which parts of the set make a person, in our colours. */
export type Looks = {
	readonly head: string;
	readonly skin: string;
	readonly clothes: string;
	/** Of grey hair, or of what shows below a veil. */
	readonly contrast?: string;
	/** A veil of this colour in place of black. */
	readonly veil?: string;
	readonly collar?: boolean;
	readonly facialHair?: string;
	readonly accessories?: string;
	/** Smaller in the picture. */
	readonly young?: boolean;
};

const skin = { light: '#f0c8a0', warm: '#dca273', brown: '#b97a4b', dark: '#96603c' };
const cloth = {
	khaki: '#c0a878',
	nila: '#3f4a9c',
	soga: '#a8683c',
	teal: '#2f7f86',
	cream: '#f2e7d3',
	plum: '#8f3f63'
};
const grey = '#c9c4be';

export const people: Readonly<Record<Portrait, Looks>> = {
	'pria-1': { head: 'short2', skin: skin.warm, clothes: cloth.khaki, collar: true },
	'pria-2': {
		head: 'short5',
		skin: skin.brown,
		clothes: cloth.teal,
		collar: true,
		facialHair: 'moustache7'
	},
	'pria-3': {
		head: 'grayShort',
		skin: skin.warm,
		clothes: cloth.soga,
		contrast: grey,
		collar: true,
		accessories: 'glasses2'
	},
	'pria-4': { head: 'short1', skin: skin.light, clothes: cloth.nila, collar: true },
	'pria-5': { head: 'afro', skin: skin.dark, clothes: cloth.khaki, collar: true },
	'wanita-1': {
		head: 'hijab',
		skin: skin.warm,
		clothes: cloth.cream,
		veil: '#4a55a8',
		contrast: cloth.cream
	},
	'wanita-2': {
		head: 'hijab',
		skin: skin.light,
		clothes: cloth.teal,
		veil: '#c98a55',
		contrast: cloth.soga,
		accessories: 'glasses5'
	},
	'wanita-3': {
		head: 'hijab',
		skin: skin.brown,
		clothes: cloth.khaki,
		veil: '#3d8f8f',
		contrast: '#1f4f55'
	},
	'wanita-4': { head: 'medium3', skin: skin.light, clothes: cloth.plum },
	'wanita-5': {
		head: 'grayBun',
		skin: skin.dark,
		clothes: cloth.soga,
		contrast: grey,
		accessories: 'glasses'
	},
	'anak-1': { head: 'long', skin: skin.warm, clothes: cloth.cream, collar: true, young: true },
	'anak-2': { head: 'pomp', skin: skin.warm, clothes: cloth.cream, collar: true, young: true }
};

export const faces: Readonly<Record<Mood, string>> = {
	tenang: 'smile',
	ramah: 'calm',
	cemas: 'concerned',
	marah: 'veryAngry',
	sedih: 'solemn',
	mendesak: 'explaining'
};
