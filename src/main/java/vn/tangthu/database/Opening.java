package vn.tangthu.database;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/**
 * The statement that an act begins with, see {@link ActingAs#call(vn.tangthu.kernel.Actor, Opening, java.util.function.Function)}.
 *
 * @param sql one statement that returns one row or none, with a question mark for each parameter
 * @param parameters may hold null
 * @param row makes the result from the row
 */
public record Opening<R>(String sql, List<?> parameters, RowMapper<R> row) {}
