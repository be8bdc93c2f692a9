/**
 * Makes the document print on A4 landscape without margins, until the returned function is called.
 * A page's size cannot be scoped, so as an ordinary style it would follow the visitor to other pages.
 */
export function landscapePaper(document: Document): () => void {
	const paper = new CSSStyleSheet();
	paper.replaceSync('@page { size: A4 landscape; margin: 0 }');
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
	return () => {
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== paper);
	};
}
