/** Names such as Hyper-V, kept on one line. */
import type { HastPluginDefinition } from 'satteri';

/** Names that a line must not break at their hyphen. */
const hyphenated = /(Hyper-V|VT-[xd]|AMD-Vi?|x86-64|SR-IOV)(?![\w-])/;

/** Keeps names with a hyphen in one piece. */
export function keepNames(): HastPluginDefinition {
  return {
    name: 'keep-names',
    text(node, context) {
      const parts = node.value.split(new RegExp(hyphenated, 'g'));
      const parent = context.parent(node);
      if (parts.length === 1 || ('tagName' in parent && parent.tagName === 'code')) return;
      const pieces = parts.map((value, index) => {
        const text = { type: 'text' as const, value };
        if (index % 2 === 0) return text;
        const properties = { class: 'whole-name' };
        return { type: 'element' as const, tagName: 'span', properties, children: [text] };
      });
      context.replaceNode(
        node,
        pieces.filter((piece) => piece.type === 'element' || piece.value !== ''),
      );
    },
  };
}
