/** JSON that can stand inside a `<script>` element: nothing in it ends the element or a line. */
export function inHtml(value: unknown): string {
	return JSON.stringify(value).replaceAll(
		/[<\u2028\u2029]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
