/**
 * In the `extras` section, what ends the parts of an expression (`/NNG/*+`, `/EP/*`, …) is one private-use unit
 * each, from FIRST_ENDING on in the order of `meta.expressionEndings`.
 */
export const FIRST_ENDING = 0xe000;
export const LAST_ENDING = 0xf8ff;
