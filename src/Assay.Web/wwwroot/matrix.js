export function startMatrix() {}
