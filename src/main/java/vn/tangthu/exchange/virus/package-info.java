/** Asks a virus scanner about files that came from outside. Without one, files are shown as not checked, never as clean. */
package vn.tangthu.exchange.virus;
