/** The pages of keys and of the trust list. Parse, call, render; no rule lives here. */
package vn.tangthu.signing.web;
