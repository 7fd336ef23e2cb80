package vn.tangthu.audit;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some lines of the log, newest first.
 *
 * @param next to be asked for with {@link LogQuestion#before}; empty when there are no older ones
 */
public record LogPage(List<AuditEntry> entries, OptionalLong next) {}
