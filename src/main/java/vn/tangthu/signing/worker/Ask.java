package vn.tangthu.signing.worker;

import java.time.Instant;

/** One file to look at. @param now when it is judged, by the clock of whoever asks */
record Ask(String file, Instant now) {}
