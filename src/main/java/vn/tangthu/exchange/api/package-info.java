/** Where other installations post their messages. */
package vn.tangthu.exchange.api;
