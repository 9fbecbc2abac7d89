/**
 * How Mermaid draws: one fixed set of settings. Colours are sentinels, each a different hexadecimal
 * number, which the rendering step replaces by classes, so that one picture serves light and dark.
 */
import { domainKinds, domainStyles } from '../views/domain-style.ts';

/** The version whose output is committed; equal to the one in package.json (a test holds that). */
export const mermaidVersion = '12.3.0';

/** The roles a colour can have in a diagram, and the sentinel that stands for each. */
export const diagramColours = {
  ground: '#fafa01',
  node: '#fafa02',
  edge: '#0a0a03',
  line: '#0a0a04',
  text: '#0a0a05',
  soft: '#0a0a06',
  cluster: '#fafa07',
  'cluster-edge': '#0a0a08',
  note: '#fafa09',
  'note-edge': '#0a0a0a',
} as const;

/** The sentinels of a domain's colours, by slug: text, mark and ground. */
export const domainColours: Readonly<Record<string, { text: string; mark: string; wash: string }>> =
  Object.fromEntries(
    domainKinds.map((kind, index) => {
      const sentinel = (low: number): string =>
        `#0b0b${(16 + index * 4 + low).toString(16).padStart(2, '0')}`;
      return [domainStyles[kind].slug, { text: sentinel(1), mark: sentinel(2), wash: sentinel(3) }];
    }),
  );

const { ground, node, edge, line, text, soft, cluster, note } = diagramColours;

/** What `mermaid.initialize` is given. */
export const diagramSettings = {
  startOnLoad: false,
  securityLevel: 'strict',
  deterministicIds: true,
  layout: 'dagre',
  look: 'classic',
  theme: 'base',
  htmlLabels: false,
  fontFamily: 'IBM Plex Sans',
  fontSize: 15,
  flowchart: { htmlLabels: false, curve: 'linear', padding: 12, nodeSpacing: 40, rankSpacing: 44 },
  // Narrow, so that a sequence of three fits a phone.
  sequence: {
    useMaxWidth: false,
    mirrorActors: false,
    diagramMarginX: 8,
    width: 100,
    actorMargin: 20,
    messageFontSize: 15,
  },
  themeVariables: {
    darkMode: false,
    background: ground,
    fontFamily: 'IBM Plex Sans',
    fontSize: '15px',
    primaryColor: node,
    primaryTextColor: text,
    primaryBorderColor: edge,
    secondaryColor: node,
    secondaryTextColor: text,
    secondaryBorderColor: edge,
    tertiaryColor: cluster,
    tertiaryTextColor: text,
    tertiaryBorderColor: diagramColours['cluster-edge'],
    mainBkg: node,
    nodeBorder: edge,
    lineColor: line,
    textColor: text,
    titleColor: text,
    nodeTextColor: text,
    clusterBkg: cluster,
    clusterBorder: diagramColours['cluster-edge'],
    defaultLinkColor: line,
    edgeLabelBackground: ground,
    actorBkg: node,
    actorBorder: edge,
    actorTextColor: text,
    actorLineColor: diagramColours['cluster-edge'],
    signalColor: line,
    signalTextColor: text,
    labelBoxBkgColor: cluster,
    labelBoxBorderColor: diagramColours['cluster-edge'],
    labelTextColor: text,
    loopTextColor: text,
    noteBkgColor: note,
    noteTextColor: text,
    noteBorderColor: diagramColours['note-edge'],
    activationBkgColor: cluster,
    activationBorderColor: edge,
    sequenceNumberColor: ground,
    labelColor: text,
    labelBackgroundColor: ground,
    stateBkg: node,
    stateLabelColor: text,
    transitionColor: line,
    transitionLabelColor: text,
    stateBorder: edge,
    specialStateColor: line,
    innerEndBackground: line,
    compositeBackground: cluster,
    compositeTitleBackground: cluster,
    compositeBorder: diagramColours['cluster-edge'],
    altBackground: cluster,
    errorBkgColor: note,
    errorTextColor: soft,
  },
} as const;
