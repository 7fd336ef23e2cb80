package vn.tangthu.exchange.transport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Posts a message to another installation, with the token that it gave us. It has arrived when the other side says 202, which it
 * does only when the bytes and the row that names them are safe there. No redirect is followed: the token goes to the address that
 * the administrator entered, to a machine with a certificate of this name by an authority that is trusted here, and nowhere else.
 */
@Component
public class OverHttps implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(OverHttps.class);
    private static final String PLACE = "/api/exchange/messages";
    private static final int ACCEPTED = 202;
    private static final String THIS_MACHINE = "localhost|127\\.0\\.0\\.\\d{1,3}|\\[::1]";

    private final Duration limit;
    private final TrustedAuthorities authorities;
    private HttpClient client;

    OverHttps(@Value("${tangthu.exchange.send-limit:PT10M}") Duration limit, TrustedAuthorities authorities) {
        this.limit = limit;
        this.authorities = authorities;
    }

    @Override
    public String name() {
        return "HTTPS";
    }

    /** Without encryption only within this machine. */
    public static boolean isAddress(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && uri.getHost().matches(THIS_MACHINE));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public Handing hand(String address, String secret, String key, Path message) {
        if (!isAddress(address)) return new Handing.NotNow("Địa chỉ “" + address + "” không phải địa chỉ https. Hãy sửa trong phần Quản trị, Liên thông.");
        var place = URI.create(address.replaceFirst("/+$", "") + PLACE);
        try {
            var request = HttpRequest.newBuilder(place).timeout(limit)
                    .header("Authorization", "Bearer " + secret).header("Content-Type", "application/xml").header("Accept", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofFile(message)).build();
            var answer = client().send(request, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == ACCEPTED ? new Handing.Arrived() : new Handing.NotNow(why(answer.statusCode()));
        } catch (IOException e) {
            LOG.warn("A message could not be posted to a partner: {}", e.toString());
            return new Handing.NotNow(NotReached.why(place.getHost(), e));
        } catch (TrustedAuthorities.UnreadableException e) {
            LOG.warn("A message could not be posted to a partner: {}", e.toString());
            return new Handing.NotNow("Chưa kiểm tra được máy của bên nhận: không đọc được chứng thư trong “" + e.file
                    + "” của thư mục tin cậy phần liên thông. Hãy đề nghị quản trị viên thay tệp đó.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Handing.NotNow("Đang dừng hệ thống; sẽ gửi lại khi khởi động.");
        }
    }

    private static String why(int status) {
        return switch (status) {
            case 401, 403 -> "Hệ thống bên nhận không chấp nhận mã truy cập. Hãy xin mã mới và nhập lại trong phần Quản trị, Liên thông.";
            case 404 -> "Không có nơi nhận thông điệp tại địa chỉ đã khai. Hãy kiểm tra địa chỉ của đối tác.";
            case 413 -> "Thông điệp lớn hơn mức bên nhận cho phép.";
            default -> "Hệ thống bên nhận trả lời lỗi " + status + ". Hệ thống sẽ thử lại.";
        };
    }

    private synchronized HttpClient client() throws TrustedAuthorities.UnreadableException {
        var trusting = authorities.context();
        if (client == null || client.sslContext() != trusting) {
            client = HttpClient.newBuilder().sslContext(trusting).connectTimeout(Duration.ofSeconds(10)).followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1).build();
        }
        return client;
    }
}
