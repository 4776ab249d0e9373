/**
 * `npm run docs:api`: docs/api from the types and their comments, by TypeDoc. TypeDoc reads types through the programming
 * interface of TypeScript, which version 7 has no more; so it is fetched with a TypeScript of its own into a folder of its
 * own instead of being a dependency that every `npm ci` installs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PACKAGE_ROOT } from '../pipeline/package-root.js';

const TOOLS = ['typedoc@0.28.20', 'typedoc-plugin-markdown@4.14.1', 'typescript@6.0.3'];
const ENTRIES = ['pipeline/index.ts', 'pipeline/dictionary/kuromoji.ts'];

const folder = mkdtempSync(path.join(tmpdir(), 'nonjo-typedoc-'));
try {
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--ignore-scripts', '--silent', ...TOOLS], { cwd: folder });
  const entries = ENTRIES.map((file) => path.join(PACKAGE_ROOT, file));
  const project = {
    extends: path.join(PACKAGE_ROOT, 'tsconfig.json'),
    compilerOptions: { typeRoots: [path.join(PACKAGE_ROOT, 'node_modules/@types')] },
    files: entries,
    include: [],
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(project));
  const options = {
    plugin: [path.join(folder, 'node_modules/typedoc-plugin-markdown/dist/index.js')],
    tsconfig: path.join(folder, 'tsconfig.json'),
    entryPoints: entries,
    basePath: PACKAGE_ROOT,
    out: path.join(PACKAGE_ROOT, 'docs/api'),
    name: 'nonjo',
    readme: 'none',
    outputFileStrategy: 'modules',
    disableSources: true,
    excludeExternals: true,
    excludePrivate: true,
    hidePageHeader: true,
    hideBreadcrumbs: true,
    interfacePropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    parametersFormat: 'table',
    skipErrorChecking: true, // the project's own compiler has checked it
  };
  writeFileSync(path.join(folder, 'typedoc.json'), JSON.stringify(options));
  const typedoc = path.join(folder, 'node_modules/typedoc/bin/typedoc');
  const args = ['--options', path.join(folder, 'typedoc.json')];
  execFileSync(process.execPath, [typedoc, ...args], { cwd: folder, stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true });
}
