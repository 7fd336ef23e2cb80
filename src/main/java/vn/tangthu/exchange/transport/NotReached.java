package vn.tangthu.exchange.transport;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * Why a machine was not spoken to, in Vietnamese, for the clerk who waits. That it could not be reached and that it is not who it
 * should be are different answers; after either of them neither token nor message has left.
 */
final class NotReached {

    private static final String NOTHING_SENT = " nên chưa gửi gì. ";

    private NotReached() {}

    static String why(String host, IOException failure) {
        var causes = causes(failure);
        if (causes.stream().noneMatch(SSLException.class::isInstance)) return "Không kết nối được với máy “" + host + "” của bên nhận. Hệ thống sẽ thử lại.";
        if (has(causes, BasicReason.EXPIRED)) {
            return "Chứng thư của máy “" + host + "” đã hết hạn" + NOTHING_SENT + "Hãy báo bên nhận thay chứng thư.";
        }
        if (has(causes, BasicReason.NOT_YET_VALID)) {
            return "Chứng thư của máy “" + host + "” chưa đến ngày có hiệu lực" + NOTHING_SENT + "Hãy báo bên nhận, và kiểm tra đồng hồ của máy chủ ở đây.";
        }
        if (causes.stream().anyMatch(CertPathBuilderException.class::isInstance)) {
            return "Chứng thư của máy “" + host + "” do một tổ chức chưa được tin cậy ở đây cấp" + NOTHING_SENT
                    + "Nếu đó là tổ chức chứng thực của mạng nội bộ, hãy đề nghị quản trị viên đặt chứng thư gốc của tổ chức đó vào thư mục tin cậy của phần liên thông.";
        }
        if (causes.stream().anyMatch(CertPathValidatorException.class::isInstance)) {
            return "Chứng thư của máy “" + host + "” không hợp lệ" + NOTHING_SENT + "Hãy báo bên nhận thay chứng thư.";
        }
        // a chain that is good for another name: Java says it with nothing but this type
        if (causes.stream().anyMatch(cause -> cause.getClass() == CertificateException.class)) {
            return "Chứng thư của máy tại “" + host + "” mang tên khác" + NOTHING_SENT + "Hãy kiểm tra địa chỉ của đối tác, hoặc báo bên nhận thay chứng thư.";
        }
        return "Máy “" + host + "” không nói được TLS như hệ thống này cần" + NOTHING_SENT + "Hãy kiểm tra địa chỉ và cổng của đối tác.";
    }

    private static boolean has(List<Throwable> causes, BasicReason reason) {
        return causes.stream().anyMatch(cause -> cause instanceof CertPathValidatorException path && path.getReason() == reason);
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && causes.size() < 20; cause = cause.getCause()) causes.add(cause);
        return causes;
    }
}
