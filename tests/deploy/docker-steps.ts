import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';

/** What a Dockerfile makes, as a folder of this machine. */
export interface Image {
  /** Of its files. */
  root: string;
  workdir: string;
  env: Record<string, string>;
  /** What runs in it, and what says whether it is well. */
  command: string[];
  healthcheck: string[];
  user: string | null;
}

interface Instruction {
  keyword: string;
  rest: string;
}

/** The user whose what is copied with `--chown` becomes, and that runs what is made; null when we are not root. */
export const nobody = process.getuid?.() === 0 ? 65534 : null;

export function instructionsOf(text: string): Instruction[] {
  const lines = text.replace(/^\s*#.*\n/gm, '').replaceAll(/\\\n\s*/g, ' ');
  return lines.split('\n').flatMap((line) => {
    const [, keyword, rest] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? [];
    return keyword ? [{ keyword, rest: rest! }] : [];
  });
}

/** Does the steps of a Dockerfile in folders below `directory`, and answers with the last stage. */
export function followDockerfile(text: string, context: string, directory: string): Image {
  const stages = new Map<string, Image>();
  let image: Image | null = null;
  for (const { keyword, rest } of instructionsOf(text)) {
    if (keyword === 'FROM') {
      image = emptyImage(join(directory, `stage-${stages.size}`));
      stages.set(/ AS (\w+)$/.exec(rest)?.[1] ?? '', image);
    } else steps[keyword]?.(image!, rest, (stage) => stages.get(stage)!.root, context);
  }
  return image!;
}

function emptyImage(root: string): Image {
  mkdirSync(root, { recursive: true });
  return { ...{ root, workdir: '/', env: {}, command: [], healthcheck: [], user: null } };
}

type Step = (
  image: Image,
  rest: string,
  rootOf: (stage: string) => string,
  context: string,
) => void;

const steps: Record<string, Step> = {
  WORKDIR(image, path) {
    image.workdir = path;
    mkdirSync(join(image.root, path), { recursive: true });
  },
  ENV(image, rest) {
    for (const [, name, value] of rest.matchAll(/(\w+)=(\S+)/g)) image.env[name!] = value!;
  },
  USER: (image, name) => void (image.user = name),
  CMD: (image, rest) => void (image.command = JSON.parse(rest) as string[]),
  HEALTHCHECK(image, rest) {
    image.healthcheck = JSON.parse(rest.replace(/^.*? CMD /, '')) as string[];
  },
  RUN(image, command) {
    const cwd = join(image.root, image.workdir);
    execFileSync('sh', ['-c', command], {
      cwd,
      env: { ...process.env, ...image.env },
      stdio: 'pipe',
    });
  },
  COPY(image, rest, rootOf, context) {
    const words = rest.split(/\s+/);
    const flags = words.filter((word) => word.startsWith('--'));
    const [, stage] = /--from=(\w+)/.exec(rest) ?? [];
    const paths = words.filter((word) => !word.startsWith('--'));
    const to = join(image.root, resolve(image.workdir, paths.pop()!));
    for (const path of paths) copy(join(stage ? rootOf(stage) : context, path), to);
    if (nobody && flags.some((flag) => flag.startsWith('--chown='))) chownSync(to, nobody, nobody);
  },
};

/** Of a folder what is in it, as Docker does. */
function copy(from: string, to: string): void {
  const isFile = statSync(from).isFile();
  mkdirSync(to, { recursive: true });
  cpSync(from, isFile ? join(to, basename(from)) : to, {
    recursive: true,
    preserveTimestamps: true,
  });
}

/** What a build would be sent of a folder: the files that its .dockerignore leaves. */
export function sendContext(from: string, to: string): void {
  const lines = readFileSync(join(from, '.dockerignore'), 'utf8').split('\n');
  const patterns = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const wanted = patterns.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const unwanted = new Set(patterns.filter((line) => !/^[!*]/.test(line)));
  const filter = (path: string) => !unwanted.has(relative(from, path));
  mkdirSync(to, { recursive: true });
  for (const name of wanted.filter((each) => existsSync(join(from, each)))) {
    cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true, filter });
  }
}
