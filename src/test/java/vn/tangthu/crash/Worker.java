package vn.tangthu.crash;

import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

/** Somebody who works on the pages of an installation, waits while its server is dead, and goes on when it is back. */
abstract class Worker implements Runnable {

    final TestBrowser browser;
    private final Installation at;
    private volatile boolean working = true;

    Worker(Installation at) {
        this.at = at;
        this.browser = new TestBrowser(at.server.address());
    }

    void goHome() {
        working = false;
    }

    @Override
    public void run() {
        boolean signedIn = false;
        while (working) {
            try {
                if (!signedIn) signedIn = signIn();
                if (!work()) TimeUnit.MILLISECONDS.sleep(100);
            } catch (UncheckedIOException theServerIsDead) {
                rest();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean signIn() {
        var answer = browser.signIn(at.login, TestServer.PASSWORD);
        if (answer.status() != 302 || answer.location().contains("refused")) throw new IllegalStateException("Not signed in: " + answer);
        return true;
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One piece of work. @return false when there was none. @throws UncheckedIOException the server died over it, so nobody knows whether it happened */
    abstract boolean work();

    /** An answer of a server that lives. */
    static TestBrowser.Answer expect(int status, TestBrowser.Answer answer) {
        if (answer.status() == status) return answer;
        // the database dies a moment after the server, or comes back a moment later
        if (answer.status() >= 500) throw new UncheckedIOException(new java.io.IOException("Expected: " + status + "; Found: " + answer.status()));
        throw new IllegalStateException("Expected: " + status + "; Found: " + answer.status() + " " + answer.location() + " " + answer.body());
    }
}
