package vn.tangthu.portal;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import vn.tangthu.kernel.Sensitivity;

/**
 * Why a program's request could not be understood at all.
 *
 * @param reason last part of the key of its words
 * @param field the property or parameter to look at, as the program wrote it; empty when it is none in particular
 */
record NotUnderstood(HttpStatus status, String reason, String field, Object... arguments) {

    String messageKey() {
        return "refusal.api." + reason;
    }

    /** Absent when it is no fault of the request. */
    static Optional<NotUnderstood> of(Exception fault) {
        if (fault instanceof HttpMessageNotReadableException body) return Optional.of(body(body.getCause()));
        if (fault instanceof MethodArgumentTypeMismatchException value) {
            return Optional.of(value(value.getName(), value.getValue(), value.getRequiredType()));
        }
        if (fault instanceof MissingServletRequestParameterException missing) return Optional.of(missing(missing.getParameterName()));
        return ofAddressOrKind(fault);
    }

    private static Optional<NotUnderstood> ofAddressOrKind(Exception fault) {
        if (fault instanceof HttpMediaTypeNotSupportedException kind) {
            return Optional.of(new NotUnderstood(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", "", String.valueOf(kind.getContentType()), names(kind.getSupportedMediaTypes())));
        }
        if (fault instanceof HttpMediaTypeNotAcceptableException kind) {
            return Optional.of(new NotUnderstood(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "", names(kind.getSupportedMediaTypes())));
        }
        if (fault instanceof HttpRequestMethodNotSupportedException method) {
            var known = method.getSupportedHttpMethods() == null ? List.<HttpMethod>of() : method.getSupportedHttpMethods();
            return Optional.of(new NotUnderstood(HttpStatus.METHOD_NOT_ALLOWED, "method", "", method.getMethod(),
                    known.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "))));
        }
        return fault instanceof NoResourceFoundException ? Optional.of(new NotUnderstood(HttpStatus.NOT_FOUND, "no-such-address", "")) : Optional.empty();
    }

    private static NotUnderstood body(Throwable fault) {
        if (fault instanceof InvalidFormatException value) return value(property(value), value.getValue(), value.getTargetType());
        if (fault instanceof StreamReadException text && text.getLocation() != null) {
            return bad("not-json", "", text.getLocation().getLineNr(), text.getLocation().getColumnNr());
        }
        if (fault instanceof DatabindException shape) return shape(shape);
        return bad("no-body", "");
    }

    private static NotUnderstood shape(DatabindException fault) {
        var property = property(fault);
        if (property.isEmpty()) return bad("no-object", "");
        boolean absent = fault instanceof InvalidNullException || fault.getOriginalMessage().startsWith("Missing required");
        return absent ? missing(property) : bad("shape", property, property);
    }

    private static NotUnderstood missing(String name) {
        return bad("missing", name, name);
    }

    private static NotUnderstood value(String name, Object found, Class<?> wanted) {
        return bad("value." + kind(wanted), name, name, String.valueOf(found));
    }

    /** The last part of the message key: what such a value looks like. */
    private static String kind(Class<?> wanted) {
        if (wanted == null) return "other";
        if (Temporal.class.isAssignableFrom(wanted)) return "day";
        if (wanted == UUID.class) return "id";
        if (wanted == Sensitivity.class) return "label";
        if (wanted == boolean.class || wanted == Boolean.class) return "yes-or-no";
        return wanted == int.class || Number.class.isAssignableFrom(wanted) ? "number" : "other";
    }

    private static NotUnderstood bad(String reason, String field, Object... arguments) {
        return new NotUnderstood(HttpStatus.BAD_REQUEST, reason, field, arguments);
    }

    private static String property(JacksonException fault) {
        var names = fault.getPath().stream().map(JacksonException.Reference::getPropertyName).filter(java.util.Objects::nonNull).toList();
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    private static String names(List<MediaType> types) {
        return types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
    }
}
