/** What the package files must and must not say. */

/** The part of package.json that is looked at. */
export interface PackageFile {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

/** The part of the lock file that is looked at. */
export interface LockFile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly resolved?: string;
        readonly integrity?: string;
        readonly hasInstallScript?: boolean;
        readonly optional?: boolean;
        readonly optionalDependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Dependencies that are not pinned to one version, in words. */
export const pinProblems = (file: PackageFile): readonly string[] =>
  Object.entries({ ...file.dependencies, ...file.devDependencies })
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `${name} is "${version}": pin the one version that was tried.`);

/** Does the lock file have a package where the one at `key` would look for it? */
function isLocked(lock: LockFile, key: string, name: string): boolean {
  const folders = key.split('/node_modules/').map((_, index, all) => all.slice(0, index + 1));
  const places = [...folders.map((parts) => `${parts.join('/node_modules/')}/`), ''];
  return places.some((place) => lock.packages[`${place}node_modules/${name}`] !== undefined);
}

/** What is wrong with the lock file, in words. */
export function lockProblems(file: PackageFile, lock: LockFile): readonly string[] {
  const packages = Object.entries(lock.packages).filter(([key]) => key !== '');
  const name = (key: string): string => key.split('node_modules/').at(-1) ?? key;
  const pinned = { ...file.dependencies, ...file.devDependencies };
  return [
    ...packages
      .filter(([, entry]) => entry.resolved !== undefined)
      .map(([key]) => `${key} names the host it came from: omit-lockfile-registry-resolved=true`),
    ...packages
      // A registry that lacks another platform's binary cannot tell its hash.
      .filter(([, entry]) => entry.integrity === undefined && !entry.optional)
      .map(([key]) => `${key} has no integrity hash: install it anew.`),
    ...Object.entries(pinned)
      .filter(([key, version]) => lock.packages[`node_modules/${key}`]?.version !== version)
      .map(
        ([key]) => `${key} is locked to another version than package.json asks for: npm install`,
      ),
    ...packages.flatMap(([key, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((optional) => !isLocked(lock, key, optional))
        .map(
          (optional) =>
            `${optional}, for another platform, is not locked beside ${key}: npm ci refuses such a` +
            ' file. Write it from a registry that has every platform.',
        ),
    ),
    // Optional packages are other platforms' binaries; theirs run where they are installed.
    ...packages
      .filter(
        ([key, entry]) =>
          entry.hasInstallScript && !entry.optional && !file.allowScripts?.[name(key)],
      )
      .map(
        ([key]) =>
          `${name(key)} runs a script when installed: read it, then add it to allowScripts.`,
      ),
  ];
}

/** Scripts that only some shells understand, in words. */
export const shellProblems = (file: PackageFile): readonly string[] =>
  Object.entries(file.scripts ?? {})
    .filter(([, script]) => !/^node src\/commands\/[\w./-]+( [\w-]+)*$/.test(script))
    .map(
      ([name, script]) => `"${name}" is \`${script}\`: start a program of src/commands, no shell.`,
    );
