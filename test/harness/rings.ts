/** Who may import what; the first row whose `files` fit a path is its ring. */
export type Ring = {
  name: string;
  files: RegExp;
  /** Our own files that it may import. */
  own: RegExp[];
  /** Our own files of which it may import types only. */
  ownTypes?: RegExp[];
  /** Packages; absent: any. Subpaths count with their package. */
  packages?: string[];
  packageTypes?: string[];
};

const domain = /^app\/domain\//;
const messages = /^app\/messages\//;
const usecases = /^app\/usecases\//;
const usecaseTypes =
  /^app\/usecases\/(types|people\.types|guard-table|(delivery|action|retrospective|slack)\/types)\.ts$/;
const signInTypes = /^app\/usecases\/sign-in\/types\.ts$/;
const attachmentTypes = /^app\/usecases\/attachment\/types\.ts$/;
const contextTypes = /^app\/load-context\.ts$/;

export const rings: Ring[] = [
  {
    name: 'tests',
    files: /\.(test|spec)\.tsx?$|\.builder\.ts$|^test\/|^(app|db)\/.*\/[\w.-]*fake[\w.-]*\.ts$/,
    own: [/./],
  },
  {
    name: 'domain',
    files: domain,
    own: [domain],
    packages: ['zod', 'xstate', ...pureLibraries()],
    packageTypes: ['mdast', 'mdast-util-mdx', 'unist', 'vfile'],
  },
  { name: 'messages', files: messages, own: [messages, domain], packages: ['use-intl'] },
  { name: 'db', files: /^db\//, own: [domain, /^db\//] },
  { name: 'library', files: /^app\/library\//, own: [domain, /^app\/library\//] },
  {
    name: 'usecases',
    files: usecases,
    own: [usecases, domain, /^db\//, /^app\/library\//],
    ownTypes: [/^app\/deliver\/types\.ts$/],
    packages: [],
  },
  {
    name: 'identity',
    files: /^app\/identity\//,
    own: [/^app\/identity\//, domain],
    ownTypes: [/^app\/usecases\/identity\.types\.ts$/, /^db\/store\/credential\.ts$/],
  },
  {
    name: 'files',
    files: /^app\/files\//,
    own: [/^app\/files\//, domain],
    ownTypes: [attachmentTypes],
  },
  { name: 'deliver', files: /^app\/deliver\//, own: [/^app\/deliver\//, domain, messages] },
  {
    name: 'slack',
    files: /^app\/slack\//,
    own: [/^app\/slack\//, usecases, domain, messages],
    ownTypes: [/^app\/deliver\/types\.ts$/],
  },
  {
    name: 'worker',
    files: /^app\/worker\//,
    own: [/^app\/worker\//, usecases, /^app\/deliver\//, domain],
    packages: [],
  },
  {
    name: 'ui',
    files: /^app\/ui\//,
    own: [/^app\/ui\//, messages, /^app\/nonce\.ts$/, domain],
    packages: uiPackages(),
  },
  {
    name: 'doors',
    files: /^app\/doors\//,
    own: [/^app\/doors\//, /^app\/(cookie-value|session-cookie)\.ts$/, domain, messages],
    ownTypes: [usecaseTypes, contextTypes, /^db\/store\.ts$/, /^app\/worker\/clock\.ts$/],
  },
  { name: 'server', files: /^app\/([\w-]+\.server|server)\.ts$|^scripts\//, own: [/./] },
  {
    name: 'routes',
    files: /^app\/((routes|api)\/.*|[\w.-]+)\.tsx?$/,
    own: [/^app\/(routes|api|ui)\//, /^app\/[\w-]+\.tsx?$/, domain, messages],
    ownTypes: [usecaseTypes, signInTypes, attachmentTypes],
  },
];

/** Pure libraries that the domain may use, each named here with what for. */
function pureLibraries(): string[] {
  return [
    // Regular expressions that runbooks write, matched in linear time.
    're2js',
    // When the clocks of a zone change, and what is a day of the calendar.
    'temporal-polyfill',
    // RRULE of RFC 5545: when reviews are held.
    'rrule-temporal',
    // Templates of updates: compiled and filled, as the catalogue's own sentences are.
    'intl-messageformat',
  ];
}

function uiPackages(): string[] {
  return [
    'react',
    'react-dom',
    '@remix-run/react',
    '@xyflow/react',
    'radix-ui',
    'lucide-react',
    'use-intl',
  ];
}

export const ringOf = (path: string): Ring | undefined =>
  rings.find((ring) => ring.files.test(path));
