/** Topics with each as what stands for it now. Two that have become one stand where the first stood, once. */
export function currentTopics(
  topicIds: readonly string[],
  current: ReadonlyMap<string, string>,
): string[] {
  return [...new Set(topicIds.map((id) => current.get(id) ?? id))];
}
