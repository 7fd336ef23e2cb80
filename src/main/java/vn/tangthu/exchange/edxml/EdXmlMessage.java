package vn.tangthu.exchange.edxml;

/** What one agency sends another: a document or a status. */
public sealed interface EdXmlMessage permits DocumentMessage, StatusMessage {}
