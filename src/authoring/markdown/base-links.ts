/** Links in Markdown, right under whatever path the site is served. */
import type { HastPluginDefinition } from 'satteri';
import { based } from '../based.ts';

/** Writes the base in front of links and images that begin with a slash. */
export function baseLinks(base: string): HastPluginDefinition {
  return {
    name: 'base-links',
    element: [
      {
        filter: ['a', 'img'],
        visit(node, context) {
          const key = node.tagName === 'a' ? 'href' : 'src';
          const value = node.properties?.[key];
          if (typeof value === 'string' && /^\/(?!\/)/.test(value))
            context.setProperty(node, key, based(base, value));
        },
      },
    ],
  };
}
