import { employmentStatuses, type EmploymentStatus } from '#lib/domain/course/employment-status.ts';
import type { ReportPaths } from './report-paths.ts';

/** `not-begun`: on the roster, but nothing of the course has reached the server. */
export const reportStates = ['not-begun', 'begun', 'completed'] as const;
export type ReportState = (typeof reportStates)[number];

export const sortColumns = [
	'name',
	'unit',
	'status',
	'state',
	'progress',
	'completed',
	'score',
	'certificate'
] as const;
export type SortColumn = (typeof sortColumns)[number];

export type ReportFilter = {
	/** `paths`: what the course asks for today. */
	readonly course: { readonly id: string; readonly paths: ReportPaths };
	readonly unit?: string | undefined;
	readonly state?: ReportState | undefined;
	readonly status?: EmploymentStatus | undefined;
	/** A name or a NIP, or a part of one. */
	readonly search?: string | undefined;
	readonly sort: { readonly by: SortColumn; readonly descending: boolean };
	/** The local date on which a certificate counts as expired or not. */
	readonly today: string;
};

const stateWords: Readonly<Record<string, ReportState>> = {
	belum: 'not-begun',
	berjalan: 'begun',
	selesai: 'completed'
};

const sortWords: Readonly<Record<string, SortColumn>> = {
	nama: 'name',
	unit: 'unit',
	status: 'status',
	keadaan: 'state',
	kemajuan: 'progress',
	selesai: 'completed',
	nilai: 'score',
	sertifikat: 'certificate'
};

/** Reads the part of an address that a person may edit: what makes no sense is left out. */
export function readFilter(
	params: URLSearchParams,
	{ course, today }: Pick<ReportFilter, 'course' | 'today'>
): ReportFilter {
	const sort = params.get('urut') ?? '';
	return {
		course,
		today,
		unit: params.get('unit') || undefined,
		state: known(stateWords, params.get('keadaan') ?? ''),
		status: employmentStatuses.find((status) => status === params.get('status')),
		search: params.get('cari')?.trim().slice(0, 100) || undefined,
		sort: {
			by: known(sortWords, sort.replace(/^-/, '')) ?? 'name',
			descending: sort.startsWith('-')
		}
	};
}

function known<Value>(words: Readonly<Record<string, Value>>, word: string): Value | undefined {
	return Object.hasOwn(words, word) ? words[word] : undefined;
}
