/**
 * Translators put `<font>` elements in place of texts. A text that was taken out would still be written to when it
 * changes, and nobody would see it: the page would go on saying what was so before. Here such a text comes back as
 * soon as it has other words, and the translator, which watches too, translates it again.
 */
import { useLayoutEffect, type RefObject } from 'preact/compat';

const isStandIn = (node: Node | null): node is Element => node?.nodeName === 'FONT';

export function useTranslated(root: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const target = root.current;
    if (!target) return;
    const standIns = new WeakMap<Node, Element>();
    const words = new MutationObserver((changes) => {
      for (const { target: text } of changes) {
        const standIn = standIns.get(text);
        if (standIn?.isConnected && !text.isConnected) standIn.replaceWith(text);
      }
    });
    const texts = new MutationObserver((changes) => {
      for (const { addedNodes, removedNodes, previousSibling, nextSibling } of changes) {
        const standIn = [...addedNodes, previousSibling, nextSibling].find(isStandIn);
        const [text] = removedNodes;
        if (!standIn || !(text instanceof Text) || text.isConnected) continue;
        standIns.set(text, standIn);
        words.observe(text, { characterData: true });
      }
    });
    texts.observe(target, { childList: true, subtree: true });
    return () => {
      texts.disconnect();
      words.disconnect();
    };
  }, [root]);
}
