import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';

/**
 * Text from outside is shown by `Text` (or `Say`, which isolates what fills a sentence), and leads out by `SafeLink` alone. Held here
 * by the form of what stands between tags: our own words, other components, numbers; a bare value is a fault, wherever it came from.
 */
const ROOT = new URL('../..', import.meta.url).pathname;

interface Node {
  type: string;
  start: number;
  [member: string]: unknown;
}

/** Functions whose text is ours or was cleaned: sentences of the catalogues, dates, and `cleanText` itself. */
const OURS = new Set(['t', 'find', 'formatDate', 'formatTime', 'cleanText', 'sentence', 'textOf']);
/** Attributes that people see or hear. */
const SEEN = new Set(['title', 'aria-label', 'aria-description', 'alt', 'placeholder', 'label', 'content']);
/** Elements of ours that take text from outside and clean it themselves; their `label` and `title` are theirs to show. */
const isElementOfOurs = (name: string): boolean => /^[A-Z]/.test(name);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]).filter(isNode);
const childrenOf = (node: Node): Node[] => Object.values(node).flatMap(nodesIn);

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

const nameOf = (value: unknown): string => {
  const node = value as Node & { name?: unknown; object?: unknown; property?: unknown };
  if (node?.type === 'JSXMemberExpression') return `${nameOf(node.object)}.${nameOf(node.property)}`;
  return typeof node?.name === 'string' ? node.name : '';
};

/** What is handed in to be shown: elements, made where it is held what they show. */
const SLOT = 'slot';
function isSlot(type: unknown): boolean {
  return nodesIn(type).some((node) =>
    [...walk(node)].some(({ type: kind, typeName }) => kind === 'TSTypeReference' && nameOf(typeName) === 'ComponentChildren'),
  );
}

/** What a name stands for in this file, where a declaration says so. */
function declarations(program: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const node of walk(program)) {
    if (node.type === 'VariableDeclarator' && isNode(node.init)) found.set(nameOf(node.id), node.init);
    // A parameter that takes elements.
    if (node.type === 'Identifier' && isSlot(node.typeAnnotation)) found.set(nameOf(node), { type: SLOT, start: node.start });
    if (node.type === 'FunctionDeclaration') found.set(nameOf(node.id), node);
    if (node.type === 'TSPropertySignature' && isSlot(node.typeAnnotation))
      found.set(nameOf(node.key), { type: SLOT, start: node.start });
  }
  return found;
}

/** Values that an arrow or a function gives back. */
function resultsOf(fn: Node): Node[] {
  const body = fn.body as Node;
  if (body.type !== 'BlockStatement') return [body];
  return [...walk(body)].filter(({ type }) => type === 'ReturnStatement').flatMap(({ argument }) => nodesIn(argument));
}

/** Whether what stands between tags can only be ours. */
function isOurs(node: Node, known: Map<string, Node>, depth = 0): boolean {
  if (depth > 12) return false;
  const ours = (one: unknown) => nodesIn(one).every((each) => isOurs(each, known, depth + 1));
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
    case 'JSXEmptyExpression':
      return true;
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return ours(node.expressions);
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return ours(node.expression);
    case 'ConditionalExpression':
      return ours(node.consequent) && ours(node.alternate);
    case 'LogicalExpression':
      return node.operator === '&&' ? ours(node.right) : ours(node.left) && ours(node.right);
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return resultsOf(node).every((result) => isOurs(result, known, depth + 1));
    case 'UnaryExpression':
      return node.operator === '!';
    case 'BinaryExpression':
      return /^(-|\*|\/|[<>]=?|[!=]==?)$/.test(String(node.operator)) || (ours(node.left) && ours(node.right));
    case 'CallExpression': {
      const callee = node.callee as Node & { property?: unknown };
      if (callee.type === 'Identifier') {
        const declared = known.get(nameOf(callee));
        if (declared?.type === SLOT) return true;
        return OURS.has(nameOf(callee)) || (declared !== undefined && isOurs(declared, known, depth + 1));
      }
      // A list of ours, whatever it is made of.
      return nameOf(callee.property) === 'map' && ours((node.arguments as Node[])[0]);
    }
    case 'Identifier': {
      const name = nameOf(node);
      if (name === 'undefined' || known.get(name)?.type === SLOT) return true;
      const declared = known.get(name);
      return name === 'children' || (declared !== undefined && isOurs(declared, known, depth + 1));
    }
    // `props.children`, and the length of something.
    case 'MemberExpression':
      return ['children', 'length'].includes(nameOf(node.property));
    default:
      return false;
  }
}

interface Fault {
  line: number;
  what: string;
}

function faultsOf(source: string): Fault[] {
  const program = parseAst(source, { lang: 'tsx' }) as unknown as Node;
  const known = declarations(program);
  const at = (node: Node, what: string): Fault => ({ line: source.slice(0, node.start).split('\n').length, what });
  const faults: Fault[] = [];
  for (const node of walk(program)) {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      const opening = (node.openingElement ?? {}) as Node & { name?: unknown; attributes?: Node[] };
      const element = nameOf(opening.name);
      for (const child of node.children as Node[]) {
        if (child.type === 'JSXExpressionContainer' && !isOurs(child.expression as Node, known))
          faults.push(at(child, `a bare value in <${element}>: ${source.slice(child.start, child.start + 60).split('\n')[0]}`));
      }
      for (const attribute of opening.attributes ?? []) {
        const name = nameOf(attribute.name);
        const value = attribute.value as (Node & { expression?: Node }) | null;
        if (/innerHTML/i.test(name)) faults.push(at(attribute, `${name} on <${element}>`));
        if (isElementOfOurs(element) || !isNode(value) || value.type !== 'JSXExpressionContainer') continue;
        if (SEEN.has(name) && !isOurs(value.expression as Node, known))
          faults.push(at(attribute, `a bare value as ${name} of <${element}>`));
        if (element === 'a' && name === 'href' && !isInside(value.expression as Node))
          faults.push(at(attribute, 'a link that is not a SafeLink'));
        if (['src', 'srcset', 'poster', 'action', 'formAction', 'data'].includes(name))
          faults.push(at(attribute, `${name} on <${element}>`));
      }
    }
  }
  return faults;
}

/** A link to a place on the same page, or to a page of the extension. */
function isInside(node: Node): boolean {
  const text =
    node.type === 'TemplateLiteral'
      ? ((node.quasis as { value: { raw: string } }[])[0]?.value.raw ?? '')
      : node.type === 'Literal'
        ? String(node.value)
        : '';
  return /^#|^\w+\.html/.test(text);
}

/** Each with its reason. */
const ALLOWED: Record<string, { what: RegExp; why: string }[]> = {
  'components/safe-link.tsx': [{ what: /SafeLink|{host}/, why: 'it is the one; a parsed host is ASCII' }],
  'components/text.tsx': [{ what: /bare value/, why: 'it is the one' }],
  'components/badge-card.tsx': [
    { what: /{(!settled && )?question}|{slots\?\.end}/, why: 'elements of the surface that shows the card' },
  ],
  'components/check-list.tsx': [{ what: /{status|{code}|{spec}|{name}:/, why: 'a number of HTTP, and words of our own tables' }],
  'components/endorsement-row.tsx': [{ what: /endorser\?\./, why: 'an element of the surface that shows the card' }],
  'components/panel.tsx': [{ what: /slots/, why: 'elements of the surface that shows the panel' }],
  'components/say.tsx': [{ what: /bare value/, why: 'isolates each value; the sentence is ours and its values are cleaned' }],
};

const FILES = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join(folder, file)),
);

it('what comes from outside is shown by Text, Say and SafeLink alone', () => {
  const faults = FILES.flatMap((file) =>
    faultsOf(readFileSync(join(ROOT, file), 'utf8'))
      .filter(({ what }) => !ALLOWED[file]?.some((allowed) => allowed.what.test(what)))
      .map(({ line, what }) => `${file}:${line} ${what}`),
  );
  expect(FILES.length).toBeGreaterThan(50);
  expect(faults).toEqual([]);
});

it.each([
  ['a value between tags', '<p>{report.title}</p>'],
  ['a value behind a condition', '<p>{ok && name}</p>'],
  ['a value in a list', '<ul>{names.map((name) => name)}</ul>'],
  ['a value in our own words', `<p>{\`By \${name}\`}</p>`],
  ['a value as a tooltip', '<p title={name}>x</p>'],
  ['a link of its own', '<a href={url}>x</a>'],
  ['a picture', '<img src={url} alt="" />'],
  ['markup', '<p dangerouslySetInnerHTML={{ __html: x }} />'],
])('would be caught: %s', (_, markup) => {
  expect(faultsOf(`const View = () => ${markup};`)).toHaveLength(1);
});

it.each([
  ['our words', '<p>{t("x")}</p>'],
  ['a component', '<p>{ok ? <Text value={name} /> : t("x")}</p>'],
  ['a list of components', '<ul>{names.map((name) => <Text value={name} />)}</ul>'],
  ['a place on this page', '<a href="#list">{t("x")}</a>'],
])('is let through: %s', (_, markup) => {
  expect(faultsOf(`const View = () => ${markup};`)).toEqual([]);
});
