// Reads files out of the WebJars that Maven has fetched: tests need no node_modules and no network.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const REPOSITORY = process.env.MAVEN_REPOSITORY ?? join(homedir(), '.m2', 'repository');

/** @param {string} artifact @param {string} version */
function jarOf(artifact, version) {
  const jar = join(REPOSITORY, 'org', 'webjars', 'npm', artifact, version, `${artifact}-${version}.jar`);
  if (!existsSync(jar)) throw new Error(`${jar} is missing: run mvn -pl web dependency:resolve, or set MAVEN_REPOSITORY`);
  return jar;
}

/** @param {string} artifact @param {string} version @param {string} path inside the package @returns {Promise<any>} the module; it may import nothing else */
export async function moduleFrom(artifact, version, path) {
  const text = execFileSync('unzip', ['-p', jarOf(artifact, version), `META-INF/resources/webjars/${artifact}/${version}/${path}`]);
  return import(`data:text/javascript;base64,${text.toString('base64')}`);
}

/** @param {string} artifact @param {string} version @returns {string} a folder with the package in it */
export function unpacked(artifact, version) {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-'));
  execFileSync('unzip', ['-q', jarOf(artifact, version), '-d', folder]);
  return join(folder, 'META-INF', 'resources', 'webjars', artifact, version);
}
