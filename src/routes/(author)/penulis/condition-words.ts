import type { Condition } from '#lib/domain/scenario/scenario.ts';
import type { Translate } from '#lib/i18n/translator.svelte.ts';

export function conditionWords(t: Translate, condition: Condition): string {
	if ('flag' in condition) return t('author:condition.flag', { flag: condition.flag });
	if ('notFlag' in condition) return t('author:condition.not-flag', { flag: condition.notFlag });
	const meter = t(`player:meter.${condition.meter}`);
	return 'atLeast' in condition
		? t('author:condition.at-least', { meter, value: condition.atLeast })
		: t('author:condition.at-most', { meter, value: condition.atMost });
}
