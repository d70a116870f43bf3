// A built portal as the checks see it: a folder, its pages, and the addresses they are opened at.

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export async function openPortal(folder) {
  const root = path.resolve(folder);
  const files = await filesUnder(root);
  const pages = files.filter((file) => file.endsWith('.html'));
  if (pages.length === 0) throw new Error(`no *.html page in ${folder}`);
  return new Portal(root, files, pages, pathToFileURL(`${root}/`).href);
}

class Portal {
  constructor(root, files, pages, base) {
    this.root = root;
    this.files = new Set(files);
    this.pages = pages;
    this.base = base;
  }

  at(base) {
    return new Portal(this.root, this.files, this.pages, base);
  }

  address(file) {
    return new URL(file.split('/').map(encodeURIComponent).join('/'), this.base).href;
  }

  // The file an address stands for, or null when it lies outside the portal.
  locate(address) {
    const bare = address.replace(/[?#].*$/s, '');
    if (!bare.startsWith(this.base)) return null;
    try {
      return decodeURIComponent(bare.slice(this.base.length));
    } catch {
      return bare.slice(this.base.length);
    }
  }

  read(file) {
    return readFile(path.join(this.root, file), 'utf8');
  }

  // The pages at the top and the first of each folder: one of each kind, without opening all of them twice.
  samples() {
    const folders = new Set();
    return this.pages.filter((page) => {
      const folder = path.posix.dirname(page);
      if (folder === '.') return true;
      return !folders.has(folder) && folders.add(folder);
    });
  }
}

async function filesUnder(root) {
  if (!(await stat(root)).isDirectory()) throw new Error(`${root} is not a folder`);
  const found = [];
  const walk = async (folder) => {
    for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) await walk(file);
      else found.push(file);
    }
  };
  await walk('');
  return found.sort();
}
