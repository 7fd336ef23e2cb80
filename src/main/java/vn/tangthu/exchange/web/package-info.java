/** The screens of the exchange: what came in, what was sent, what was set aside. Parse, call, render; no rule lives here. */
package vn.tangthu.exchange.web;
