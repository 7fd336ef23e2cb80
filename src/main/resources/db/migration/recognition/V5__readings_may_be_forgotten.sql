-- What was read of a document that its sender took back goes with it; its pages go with the reading.
grant delete on recognition.reading to tangthu_app;
