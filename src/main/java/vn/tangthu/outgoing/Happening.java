package vn.tangthu.outgoing;

import java.time.Instant;

/**
 * One act in the life of a document, with what was said.
 *
 * @param state in which it left the document
 * @param version of the text at that moment, 0 for none
 * @param inNameOf the head in whose name a deputy decided; empty for oneself
 */
public record Happening(int ordinal, Instant at, Act act, State state, int version, NamedPerson by, String inNameOf, String opinion) {}
