package vn.tangthu;

import com.openhtmltopdf.util.XRLog;
import java.util.List;
import java.util.logging.Level;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.tangthu.cli.Commands;

/** The program: the server and all commands of {@code ./tangthu}. Modules name their classes without asking each other, so a bean has its full name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class TangThu {
    public static void main(String[] arguments) {
        var words = List.of(arguments);
        Commands.quietUnlessServer(words);
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING)); // it tells of every font it opens otherwise
        int status = Commands.run(TangThu.class, words);
        if (status != Commands.KEEPS_RUNNING) System.exit(status);
    }
}
