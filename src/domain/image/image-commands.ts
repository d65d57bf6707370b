import type { Database } from '../../database/database.ts';
import type { Change } from '../change.ts';
import type { Given } from '../checked-fields.ts';
import type { Command } from '../command/command.ts';
import { runCommand } from '../command/run-command.ts';
import type { ImageFields } from './image-fields.ts';
import { readImage } from './image-reads.ts';
import { addImage, updateImage } from './image-service.ts';
import type { Image } from './image.ts';

/** @throws InputError */
export function collectImage(
  database: Database,
  command: Command,
  input: ImageFields,
  decorative: boolean,
): Promise<Image> {
  return imageCommand(database, command, (change) => addImage(change, input, decorative));
}

/** @throws InputError */
export function changeImage(
  database: Database,
  command: Command,
  id: string,
  given: Given<ImageFields>,
  decorative: boolean | undefined,
): Promise<Image> {
  return imageCommand(database, command, (change) => updateImage(change, id, given, decorative));
}

function imageCommand(
  database: Database,
  command: Command,
  work: (change: Change) => Promise<Image>,
): Promise<Image> {
  const done = async (change: Change) => {
    const value = await work(change);
    return { subject: { type: 'image' as const, id: value.id }, value };
  };
  return runCommand(database, command, done, readImage);
}
