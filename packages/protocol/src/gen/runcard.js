/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $root = $protobuf.roots["runcard"] || ($protobuf.roots["runcard"] = {});

export const runcard = $root.runcard = (() => {

    const runcard = {};

    runcard.v1 = (function() {

        const v1 = {};

        v1.LatLon = (function() {

            const LatLon = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            LatLon.prototype.lat = null;
            LatLon.prototype.lon = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(LatLon.prototype, "_lat", {
                get: $util.oneOfGetter($oneOfFields = ["lat"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(LatLon.prototype, "_lon", {
                get: $util.oneOfGetter($oneOfFields = ["lon"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            LatLon.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lat != null && $Object.hasOwnProperty.call(message, "lat"))
                    writer.uint32(9).double(message.lat);
                if (message.lon != null && $Object.hasOwnProperty.call(message, "lon"))
                    writer.uint32(17).double(message.lon);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            LatLon.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.LatLon();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            message.lat = reader.double();
                            message._lat = "lat";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            message.lon = reader.double();
                            message._lon = "lon";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return LatLon;
        })();

        v1.Ring = (function() {

            const Ring = function (properties) {
                this.points = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Ring.prototype.points = $util.emptyArray;

            Ring.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.points != null && message.points.length)
                    for (let i = 0; i < message.points.length; ++i)
                        $root.runcard.v1.LatLon.encode(message.points[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Ring.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Ring();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.points && message.points.length))
                                message.points = [];
                            message.points.push($root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Ring;
        })();

        v1.Notice = (function() {

            const Notice = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Notice.prototype.code = "";
            Notice.prototype.message = "";

            Notice.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(10).string(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(18).string(message.message);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Notice.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Notice();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Notice;
        })();

        v1.Epochs = (function() {

            const Epochs = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Epochs.prototype.network = 0;
            Epochs.prototype.traffic = 0;
            Epochs.prototype.fleet = 0;
            Epochs.prototype.trafficAgeMs = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Epochs.prototype, "_trafficAgeMs", {
                get: $util.oneOfGetter($oneOfFields = ["trafficAgeMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Epochs.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.network != null && $Object.hasOwnProperty.call(message, "network") && message.network !== 0)
                    writer.uint32(8).uint32(message.network);
                if (message.traffic != null && $Object.hasOwnProperty.call(message, "traffic") && message.traffic !== 0)
                    writer.uint32(16).uint32(message.traffic);
                if (message.fleet != null && $Object.hasOwnProperty.call(message, "fleet") && message.fleet !== 0)
                    writer.uint32(24).uint32(message.fleet);
                if (message.trafficAgeMs != null && $Object.hasOwnProperty.call(message, "trafficAgeMs"))
                    writer.uint32(32).uint32(message.trafficAgeMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Epochs.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Epochs();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.network = value;
                            else
                                delete message.network;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.traffic = value;
                            else
                                delete message.traffic;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fleet = value;
                            else
                                delete message.fleet;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.trafficAgeMs = reader.uint32();
                            message._trafficAgeMs = "trafficAgeMs";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Epochs;
        })();

        v1.IncidentType = (function() {

            const IncidentType = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            IncidentType.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            IncidentType.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.IncidentType();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            IncidentType.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "STRUCTURE_FIRE"] = 1;
                values[valuesById[2] = "VEHICLE_FIRE"] = 2;
                values[valuesById[3] = "OUTDOOR_FIRE"] = 3;
                values[valuesById[4] = "ELECTRICAL_FIRE"] = 4;
                values[valuesById[5] = "ALARM"] = 5;
                values[valuesById[6] = "RESCUE"] = 6;
                values[valuesById[7] = "TRAFFIC_RESCUE"] = 7;
                values[valuesById[8] = "FLOOD_RESCUE"] = 8;
                values[valuesById[9] = "HAZMAT"] = 9;
                values[valuesById[10] = "OTHER"] = 10;
                return values;
            })();

            return IncidentType;
        })();

        v1.FacilityClass = (function() {

            const FacilityClass = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FacilityClass.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FacilityClass.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.FacilityClass();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            FacilityClass.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "HOUSE"] = 1;
                values[valuesById[2] = "SHOP_HOUSE"] = 2;
                values[valuesById[3] = "MINI_APARTMENT"] = 3;
                values[valuesById[4] = "BOARDING_HOUSE"] = 4;
                values[valuesById[5] = "APARTMENT_TOWER"] = 5;
                values[valuesById[6] = "OLD_HOUSING_BLOCK"] = 6;
                values[valuesById[7] = "MARKET"] = 7;
                values[valuesById[8] = "KARAOKE"] = 8;
                values[valuesById[9] = "WORKSHOP"] = 9;
                values[valuesById[10] = "WAREHOUSE"] = 10;
                values[valuesById[11] = "SCHOOL"] = 11;
                values[valuesById[12] = "HOSPITAL"] = 12;
                values[valuesById[13] = "OFFICE"] = 13;
                values[valuesById[14] = "OTHER"] = 14;
                return values;
            })();

            return FacilityClass;
        })();

        v1.IncidentFacts = (function() {

            const IncidentFacts = function (properties) {
                this.hazards = [];
                this.accessPoints = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            IncidentFacts.prototype.id = "";
            IncidentFacts.prototype.location = null;
            IncidentFacts.prototype.type = 0;
            IncidentFacts.prototype.facilityClass = 0;
            IncidentFacts.prototype.alarmLevel = null;
            IncidentFacts.prototype.floors = null;
            IncidentFacts.prototype.floorAreaM2 = null;
            IncidentFacts.prototype.peopleTrapped = null;
            IncidentFacts.prototype.premiseId = "";
            IncidentFacts.prototype.fireFloor = null;
            IncidentFacts.prototype.trappedFloor = null;
            IncidentFacts.prototype.hazards = $util.emptyArray;
            IncidentFacts.prototype.powerCut = null;
            IncidentFacts.prototype.locationAccuracyM = null;
            IncidentFacts.prototype.reportedAtMs = null;
            IncidentFacts.prototype.verification = 0;
            IncidentFacts.prototype.callCount = null;
            IncidentFacts.prototype.accessPoints = $util.emptyArray;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentFacts.prototype, "_alarmLevel", {
                get: $util.oneOfGetter($oneOfFields = ["alarmLevel"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentFacts.prototype, "_floors", {
                get: $util.oneOfGetter($oneOfFields = ["floors"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentFacts.prototype, "_floorAreaM2", {
                get: $util.oneOfGetter($oneOfFields = ["floorAreaM2"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentFacts.prototype, "_peopleTrapped", {
                get: $util.oneOfGetter($oneOfFields = ["peopleTrapped"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentFacts.prototype, "_fireFloor", {
                get: $util.oneOfGetter($oneOfFields = ["fireFloor"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentFacts.prototype, "_trappedFloor", {
                get: $util.oneOfGetter($oneOfFields = ["trappedFloor"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentFacts.prototype, "_powerCut", {
                get: $util.oneOfGetter($oneOfFields = ["powerCut"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentFacts.prototype, "_locationAccuracyM", {
                get: $util.oneOfGetter($oneOfFields = ["locationAccuracyM"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentFacts.prototype, "_reportedAtMs", {
                get: $util.oneOfGetter($oneOfFields = ["reportedAtMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentFacts.prototype, "_callCount", {
                get: $util.oneOfGetter($oneOfFields = ["callCount"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            IncidentFacts.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                    $root.runcard.v1.LatLon.encode(message.location, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(24).int32(message.type);
                if (message.facilityClass != null && $Object.hasOwnProperty.call(message, "facilityClass") && message.facilityClass !== 0)
                    writer.uint32(32).int32(message.facilityClass);
                if (message.alarmLevel != null && $Object.hasOwnProperty.call(message, "alarmLevel"))
                    writer.uint32(40).int32(message.alarmLevel);
                if (message.floors != null && $Object.hasOwnProperty.call(message, "floors"))
                    writer.uint32(48).int32(message.floors);
                if (message.floorAreaM2 != null && $Object.hasOwnProperty.call(message, "floorAreaM2"))
                    writer.uint32(56).int32(message.floorAreaM2);
                if (message.peopleTrapped != null && $Object.hasOwnProperty.call(message, "peopleTrapped"))
                    writer.uint32(64).int32(message.peopleTrapped);
                if (message.premiseId != null && $Object.hasOwnProperty.call(message, "premiseId") && message.premiseId !== "")
                    writer.uint32(74).string(message.premiseId);
                if (message.fireFloor != null && $Object.hasOwnProperty.call(message, "fireFloor"))
                    writer.uint32(80).int32(message.fireFloor);
                if (message.trappedFloor != null && $Object.hasOwnProperty.call(message, "trappedFloor"))
                    writer.uint32(88).int32(message.trappedFloor);
                if (message.hazards != null && message.hazards.length)
                    writer.uint32(98).int32s(message.hazards);
                if (message.powerCut != null && $Object.hasOwnProperty.call(message, "powerCut"))
                    writer.uint32(104).bool(message.powerCut);
                if (message.locationAccuracyM != null && $Object.hasOwnProperty.call(message, "locationAccuracyM"))
                    writer.uint32(112).int32(message.locationAccuracyM);
                if (message.reportedAtMs != null && $Object.hasOwnProperty.call(message, "reportedAtMs"))
                    writer.uint32(120).int64(message.reportedAtMs);
                if (message.verification != null && $Object.hasOwnProperty.call(message, "verification") && message.verification !== 0)
                    writer.uint32(128).int32(message.verification);
                if (message.callCount != null && $Object.hasOwnProperty.call(message, "callCount"))
                    writer.uint32(136).int32(message.callCount);
                if (message.accessPoints != null && message.accessPoints.length)
                    for (let i = 0; i < message.accessPoints.length; ++i)
                        $root.runcard.v1.AccessPoint.encode(message.accessPoints[i], writer.uint32(146).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            IncidentFacts.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.IncidentFacts();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.location = $root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.facilityClass = value;
                            else
                                delete message.facilityClass;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.alarmLevel = reader.int32();
                            message._alarmLevel = "alarmLevel";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.floors = reader.int32();
                            message._floors = "floors";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.floorAreaM2 = reader.int32();
                            message._floorAreaM2 = "floorAreaM2";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.peopleTrapped = reader.int32();
                            message._peopleTrapped = "peopleTrapped";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.premiseId = value;
                            else
                                delete message.premiseId;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.fireFloor = reader.int32();
                            message._fireFloor = "fireFloor";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.trappedFloor = reader.int32();
                            message._trappedFloor = "trappedFloor";
                            continue;
                        }
                    case 12: {
                            if (wireType === 2) {
                                if (!(message.hazards && message.hazards.length))
                                    message.hazards = [];
                                reader.int32s(message.hazards);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.hazards && message.hazards.length))
                                message.hazards = [];
                            message.hazards.push(reader.int32());
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            message.powerCut = reader.bool();
                            message._powerCut = "powerCut";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            message.locationAccuracyM = reader.int32();
                            message._locationAccuracyM = "locationAccuracyM";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            message.reportedAtMs = reader.int64();
                            message._reportedAtMs = "reportedAtMs";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.verification = value;
                            else
                                delete message.verification;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 0)
                                break;
                            message.callCount = reader.int32();
                            message._callCount = "callCount";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            if (!(message.accessPoints && message.accessPoints.length))
                                message.accessPoints = [];
                            message.accessPoints.push($root.runcard.v1.AccessPoint.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return IncidentFacts;
        })();

        v1.Verification = (function() {

            const Verification = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Verification.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Verification.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Verification();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Verification.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "UNVERIFIED"] = 1;
                values[valuesById[2] = "VERIFIED"] = 2;
                return values;
            })();

            return Verification;
        })();

        v1.AccessPoint = (function() {

            const AccessPoint = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AccessPoint.prototype.lat = null;
            AccessPoint.prototype.lon = null;
            AccessPoint.prototype.probability = null;
            AccessPoint.prototype.openHours = "";
            AccessPoint.prototype.gateLocked = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AccessPoint.prototype, "_lat", {
                get: $util.oneOfGetter($oneOfFields = ["lat"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AccessPoint.prototype, "_lon", {
                get: $util.oneOfGetter($oneOfFields = ["lon"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AccessPoint.prototype, "_probability", {
                get: $util.oneOfGetter($oneOfFields = ["probability"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AccessPoint.prototype, "_gateLocked", {
                get: $util.oneOfGetter($oneOfFields = ["gateLocked"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            AccessPoint.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lat != null && $Object.hasOwnProperty.call(message, "lat"))
                    writer.uint32(9).double(message.lat);
                if (message.lon != null && $Object.hasOwnProperty.call(message, "lon"))
                    writer.uint32(17).double(message.lon);
                if (message.probability != null && $Object.hasOwnProperty.call(message, "probability"))
                    writer.uint32(25).double(message.probability);
                if (message.openHours != null && $Object.hasOwnProperty.call(message, "openHours") && message.openHours !== "")
                    writer.uint32(34).string(message.openHours);
                if (message.gateLocked != null && $Object.hasOwnProperty.call(message, "gateLocked"))
                    writer.uint32(40).bool(message.gateLocked);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AccessPoint.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.AccessPoint();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            message.lat = reader.double();
                            message._lat = "lat";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            message.lon = reader.double();
                            message._lon = "lon";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            message.probability = reader.double();
                            message._probability = "probability";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.openHours = value;
                            else
                                delete message.openHours;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.gateLocked = reader.bool();
                            message._gateLocked = "gateLocked";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AccessPoint;
        })();

        v1.Hazard = (function() {

            const Hazard = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Hazard.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Hazard.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Hazard();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Hazard.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "LITHIUM"] = 1;
                values[valuesById[2] = "LPG"] = 2;
                values[valuesById[3] = "CHEMICAL"] = 3;
                values[valuesById[4] = "CAGE_BALCONY"] = 4;
                values[valuesById[5] = "LOCKED_EXIT"] = 5;
                values[valuesById[6] = "SOUNDPROOFED"] = 6;
                return values;
            })();

            return Hazard;
        })();

        v1.Incident = (function() {

            const Incident = function (properties) {
                this.unitIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Incident.prototype.facts = null;
            Incident.prototype.status = 0;
            Incident.prototype.openedAtUnixMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Incident.prototype.closedAtUnixMs = null;
            Incident.prototype.unitIds = $util.emptyArray;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Incident.prototype, "_closedAtUnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["closedAtUnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Incident.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.facts != null && $Object.hasOwnProperty.call(message, "facts"))
                    $root.runcard.v1.IncidentFacts.encode(message.facts, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(16).int32(message.status);
                if (message.openedAtUnixMs != null && $Object.hasOwnProperty.call(message, "openedAtUnixMs") && (typeof message.openedAtUnixMs === "object" ? message.openedAtUnixMs.low || message.openedAtUnixMs.high : message.openedAtUnixMs !== 0))
                    writer.uint32(24).int64(message.openedAtUnixMs);
                if (message.closedAtUnixMs != null && $Object.hasOwnProperty.call(message, "closedAtUnixMs"))
                    writer.uint32(32).int64(message.closedAtUnixMs);
                if (message.unitIds != null && message.unitIds.length)
                    for (let i = 0; i < message.unitIds.length; ++i)
                        writer.uint32(42).string(message.unitIds[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Incident.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Incident();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.facts = $root.runcard.v1.IncidentFacts.decode(reader, reader.size(), $undefined, _depth + 1, message.facts);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.openedAtUnixMs = value;
                            else
                                delete message.openedAtUnixMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.closedAtUnixMs = reader.int64();
                            message._closedAtUnixMs = "closedAtUnixMs";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.unitIds && message.unitIds.length))
                                message.unitIds = [];
                            message.unitIds.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Incident;
        })();

        v1.IncidentStatus = (function() {

            const IncidentStatus = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            IncidentStatus.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            IncidentStatus.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.IncidentStatus();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            IncidentStatus.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "OPEN"] = 1;
                values[valuesById[2] = "CLOSED"] = 2;
                return values;
            })();

            return IncidentStatus;
        })();

        v1.Area = (function() {

            const Area = function (properties) {
                this.outlines = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Area.prototype.id = "";
            Area.prototype.name = "";
            Area.prototype.population = 0;
            Area.prototype.outlines = $util.emptyArray;
            Area.prototype.stationId = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Area.prototype, "_stationId", {
                get: $util.oneOfGetter($oneOfFields = ["stationId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Area.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(18).string(message.name);
                if (message.population != null && $Object.hasOwnProperty.call(message, "population") && message.population !== 0)
                    writer.uint32(24).int32(message.population);
                if (message.outlines != null && message.outlines.length)
                    for (let i = 0; i < message.outlines.length; ++i)
                        $root.runcard.v1.Ring.encode(message.outlines[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId"))
                    writer.uint32(42).string(message.stationId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Area.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Area();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.population = value;
                            else
                                delete message.population;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.outlines && message.outlines.length))
                                message.outlines = [];
                            message.outlines.push($root.runcard.v1.Ring.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.stationId = reader.stringVerify();
                            message._stationId = "stationId";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Area;
        })();

        v1.UpsertAreasRequest = (function() {

            const UpsertAreasRequest = function (properties) {
                this.areas = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UpsertAreasRequest.prototype.areas = $util.emptyArray;

            UpsertAreasRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.areas != null && message.areas.length)
                    for (let i = 0; i < message.areas.length; ++i)
                        $root.runcard.v1.Area.encode(message.areas[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UpsertAreasRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UpsertAreasRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.areas && message.areas.length))
                                message.areas = [];
                            message.areas.push($root.runcard.v1.Area.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpsertAreasRequest;
        })();

        v1.UpsertAreasResponse = (function() {

            const UpsertAreasResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UpsertAreasResponse.prototype.upsertedCount = 0;
            UpsertAreasResponse.prototype.fleetEpoch = 0;

            UpsertAreasResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.upsertedCount != null && $Object.hasOwnProperty.call(message, "upsertedCount") && message.upsertedCount !== 0)
                    writer.uint32(8).uint32(message.upsertedCount);
                if (message.fleetEpoch != null && $Object.hasOwnProperty.call(message, "fleetEpoch") && message.fleetEpoch !== 0)
                    writer.uint32(16).uint32(message.fleetEpoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UpsertAreasResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UpsertAreasResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.upsertedCount = value;
                            else
                                delete message.upsertedCount;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fleetEpoch = value;
                            else
                                delete message.fleetEpoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpsertAreasResponse;
        })();

        v1.GetCoverageRequest = (function() {

            const GetCoverageRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            GetCoverageRequest.prototype.withinMs = 0;
            GetCoverageRequest.prototype.capability = "";

            GetCoverageRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.withinMs != null && $Object.hasOwnProperty.call(message, "withinMs") && message.withinMs !== 0)
                    writer.uint32(8).int32(message.withinMs);
                if (message.capability != null && $Object.hasOwnProperty.call(message, "capability") && message.capability !== "")
                    writer.uint32(18).string(message.capability);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            GetCoverageRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.GetCoverageRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.withinMs = value;
                            else
                                delete message.withinMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.capability = value;
                            else
                                delete message.capability;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GetCoverageRequest;
        })();

        v1.GetCoverageResponse = (function() {

            const GetCoverageResponse = function (properties) {
                this.areas = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            GetCoverageResponse.prototype.areas = $util.emptyArray;
            GetCoverageResponse.prototype.coveredPeople = 0;
            GetCoverageResponse.prototype.population = 0;
            GetCoverageResponse.prototype.epochs = null;

            GetCoverageResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.areas != null && message.areas.length)
                    for (let i = 0; i < message.areas.length; ++i)
                        $root.runcard.v1.AreaCoverage.encode(message.areas[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.coveredPeople != null && $Object.hasOwnProperty.call(message, "coveredPeople") && message.coveredPeople !== 0)
                    writer.uint32(16).uint32(message.coveredPeople);
                if (message.population != null && $Object.hasOwnProperty.call(message, "population") && message.population !== 0)
                    writer.uint32(24).uint32(message.population);
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs"))
                    $root.runcard.v1.Epochs.encode(message.epochs, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            GetCoverageResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.GetCoverageResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.areas && message.areas.length))
                                message.areas = [];
                            message.areas.push($root.runcard.v1.AreaCoverage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.coveredPeople = value;
                            else
                                delete message.coveredPeople;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.population = value;
                            else
                                delete message.population;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.epochs = $root.runcard.v1.Epochs.decode(reader, reader.size(), $undefined, _depth + 1, message.epochs);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GetCoverageResponse;
        })();

        v1.AreaCoverage = (function() {

            const AreaCoverage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AreaCoverage.prototype.areaId = "";
            AreaCoverage.prototype.coveredPeople = 0;
            AreaCoverage.prototype.population = 0;

            AreaCoverage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.areaId != null && $Object.hasOwnProperty.call(message, "areaId") && message.areaId !== "")
                    writer.uint32(10).string(message.areaId);
                if (message.coveredPeople != null && $Object.hasOwnProperty.call(message, "coveredPeople") && message.coveredPeople !== 0)
                    writer.uint32(16).uint32(message.coveredPeople);
                if (message.population != null && $Object.hasOwnProperty.call(message, "population") && message.population !== 0)
                    writer.uint32(24).uint32(message.population);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AreaCoverage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.AreaCoverage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.areaId = value;
                            else
                                delete message.areaId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.coveredPeople = value;
                            else
                                delete message.coveredPeople;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.population = value;
                            else
                                delete message.population;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AreaCoverage;
        })();

        v1.GetReachRequest = (function() {

            const GetReachRequest = function (properties) {
                this.bandMs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            GetReachRequest.prototype.location = null;
            GetReachRequest.prototype.profileId = "";
            GetReachRequest.prototype.bandMs = $util.emptyArray;
            GetReachRequest.prototype.fromAllStations = false;

            GetReachRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                    $root.runcard.v1.LatLon.encode(message.location, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.profileId != null && $Object.hasOwnProperty.call(message, "profileId") && message.profileId !== "")
                    writer.uint32(18).string(message.profileId);
                if (message.bandMs != null && message.bandMs.length)
                    writer.uint32(26).int32s(message.bandMs);
                if (message.fromAllStations != null && $Object.hasOwnProperty.call(message, "fromAllStations") && message.fromAllStations !== false)
                    writer.uint32(32).bool(message.fromAllStations);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            GetReachRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.GetReachRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.location = $root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.profileId = value;
                            else
                                delete message.profileId;
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.bandMs && message.bandMs.length))
                                    message.bandMs = [];
                                reader.int32s(message.bandMs);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.bandMs && message.bandMs.length))
                                message.bandMs = [];
                            message.bandMs.push(reader.int32());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.fromAllStations = value;
                            else
                                delete message.fromAllStations;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GetReachRequest;
        })();

        v1.GetReachResponse = (function() {

            const GetReachResponse = function (properties) {
                this.bands = [];
                this.warnings = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            GetReachResponse.prototype.bands = $util.emptyArray;
            GetReachResponse.prototype.epochs = null;
            GetReachResponse.prototype.warnings = $util.emptyArray;

            GetReachResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bands != null && message.bands.length)
                    for (let i = 0; i < message.bands.length; ++i)
                        $root.runcard.v1.ReachBand.encode(message.bands[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs"))
                    $root.runcard.v1.Epochs.encode(message.epochs, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.warnings != null && message.warnings.length)
                    for (let i = 0; i < message.warnings.length; ++i)
                        $root.runcard.v1.Notice.encode(message.warnings[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            GetReachResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.GetReachResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.bands && message.bands.length))
                                message.bands = [];
                            message.bands.push($root.runcard.v1.ReachBand.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.epochs = $root.runcard.v1.Epochs.decode(reader, reader.size(), $undefined, _depth + 1, message.epochs);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.warnings && message.warnings.length))
                                message.warnings = [];
                            message.warnings.push($root.runcard.v1.Notice.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GetReachResponse;
        })();

        v1.ReachBand = (function() {

            const ReachBand = function (properties) {
                this.outlines = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReachBand.prototype.withinMs = 0;
            ReachBand.prototype.outlines = $util.emptyArray;

            ReachBand.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.withinMs != null && $Object.hasOwnProperty.call(message, "withinMs") && message.withinMs !== 0)
                    writer.uint32(8).uint32(message.withinMs);
                if (message.outlines != null && message.outlines.length)
                    for (let i = 0; i < message.outlines.length; ++i)
                        $root.runcard.v1.Ring.encode(message.outlines[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReachBand.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ReachBand();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.withinMs = value;
                            else
                                delete message.withinMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.outlines && message.outlines.length))
                                message.outlines = [];
                            message.outlines.push($root.runcard.v1.Ring.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReachBand;
        })();

        v1.RecommendUnitsRequest = (function() {

            const RecommendUnitsRequest = function (properties) {
                this.requirements = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RecommendUnitsRequest.prototype.requestId = "";
            RecommendUnitsRequest.prototype.incident = null;
            RecommendUnitsRequest.prototype.requirements = $util.emptyArray;
            RecommendUnitsRequest.prototype.requiredFlowLpm = 0;
            RecommendUnitsRequest.prototype.options = null;

            RecommendUnitsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
                    writer.uint32(10).string(message.requestId);
                if (message.incident != null && $Object.hasOwnProperty.call(message, "incident"))
                    $root.runcard.v1.IncidentFacts.encode(message.incident, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.requirements != null && message.requirements.length)
                    for (let i = 0; i < message.requirements.length; ++i)
                        $root.runcard.v1.Requirement.encode(message.requirements[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.requiredFlowLpm != null && $Object.hasOwnProperty.call(message, "requiredFlowLpm") && message.requiredFlowLpm !== 0)
                    writer.uint32(32).int32(message.requiredFlowLpm);
                if (message.options != null && $Object.hasOwnProperty.call(message, "options"))
                    $root.runcard.v1.RecommendOptions.encode(message.options, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RecommendUnitsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.RecommendUnitsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.requestId = value;
                            else
                                delete message.requestId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.incident = $root.runcard.v1.IncidentFacts.decode(reader, reader.size(), $undefined, _depth + 1, message.incident);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.requirements && message.requirements.length))
                                message.requirements = [];
                            message.requirements.push($root.runcard.v1.Requirement.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.requiredFlowLpm = value;
                            else
                                delete message.requiredFlowLpm;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.options = $root.runcard.v1.RecommendOptions.decode(reader, reader.size(), $undefined, _depth + 1, message.options);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RecommendUnitsRequest;
        })();

        v1.Requirement = (function() {

            const Requirement = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Requirement.prototype.capability = "";
            Requirement.prototype.count = 0;

            Requirement.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.capability != null && $Object.hasOwnProperty.call(message, "capability") && message.capability !== "")
                    writer.uint32(10).string(message.capability);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                    writer.uint32(16).int32(message.count);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Requirement.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Requirement();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.capability = value;
                            else
                                delete message.capability;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Requirement;
        })();

        v1.RecommendOptions = (function() {

            const RecommendOptions = function (properties) {
                this.excludeUnitIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RecommendOptions.prototype.alternatives = 0;
            RecommendOptions.prototype.includeGeometry = false;
            RecommendOptions.prototype.deadlineMs = 0;
            RecommendOptions.prototype.excludeUnitIds = $util.emptyArray;

            RecommendOptions.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.alternatives != null && $Object.hasOwnProperty.call(message, "alternatives") && message.alternatives !== 0)
                    writer.uint32(8).int32(message.alternatives);
                if (message.includeGeometry != null && $Object.hasOwnProperty.call(message, "includeGeometry") && message.includeGeometry !== false)
                    writer.uint32(16).bool(message.includeGeometry);
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && message.deadlineMs !== 0)
                    writer.uint32(24).int32(message.deadlineMs);
                if (message.excludeUnitIds != null && message.excludeUnitIds.length)
                    for (let i = 0; i < message.excludeUnitIds.length; ++i)
                        writer.uint32(34).string(message.excludeUnitIds[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RecommendOptions.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.RecommendOptions();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.alternatives = value;
                            else
                                delete message.alternatives;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.includeGeometry = value;
                            else
                                delete message.includeGeometry;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.excludeUnitIds && message.excludeUnitIds.length))
                                message.excludeUnitIds = [];
                            message.excludeUnitIds.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RecommendOptions;
        })();

        v1.RecommendUnitsResponse = (function() {

            const RecommendUnitsResponse = function (properties) {
                this.units = [];
                this.community = [];
                this.shortfalls = [];
                this.notChosen = [];
                this.degraded = [];
                this.warnings = [];
                this.notify = [];
                this.onConfirmation = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RecommendUnitsResponse.prototype.units = $util.emptyArray;
            RecommendUnitsResponse.prototype.water = null;
            RecommendUnitsResponse.prototype.community = $util.emptyArray;
            RecommendUnitsResponse.prototype.shortfalls = $util.emptyArray;
            RecommendUnitsResponse.prototype.notChosen = $util.emptyArray;
            RecommendUnitsResponse.prototype.coverage = null;
            RecommendUnitsResponse.prototype.degraded = $util.emptyArray;
            RecommendUnitsResponse.prototype.warnings = $util.emptyArray;
            RecommendUnitsResponse.prototype.epochs = null;
            RecommendUnitsResponse.prototype.computeUs = 0;
            RecommendUnitsResponse.prototype.requestId = "";
            RecommendUnitsResponse.prototype.planRule = "";
            RecommendUnitsResponse.prototype.notify = $util.emptyArray;
            RecommendUnitsResponse.prototype.summary = null;
            RecommendUnitsResponse.prototype.outlook = null;
            RecommendUnitsResponse.prototype.alternative = null;
            RecommendUnitsResponse.prototype.proof = null;
            RecommendUnitsResponse.prototype.onConfirmation = $util.emptyArray;
            RecommendUnitsResponse.prototype.reportAgeMs = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(RecommendUnitsResponse.prototype, "_reportAgeMs", {
                get: $util.oneOfGetter($oneOfFields = ["reportAgeMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            RecommendUnitsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.units != null && message.units.length)
                    for (let i = 0; i < message.units.length; ++i)
                        $root.runcard.v1.RecommendedUnit.encode(message.units[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.water != null && $Object.hasOwnProperty.call(message, "water"))
                    $root.runcard.v1.WaterPlan.encode(message.water, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.community != null && message.community.length)
                    for (let i = 0; i < message.community.length; ++i)
                        $root.runcard.v1.CommunityHelp.encode(message.community[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.shortfalls != null && message.shortfalls.length)
                    for (let i = 0; i < message.shortfalls.length; ++i)
                        $root.runcard.v1.Shortfall.encode(message.shortfalls[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.notChosen != null && message.notChosen.length)
                    for (let i = 0; i < message.notChosen.length; ++i)
                        $root.runcard.v1.NotChosen.encode(message.notChosen[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.coverage != null && $Object.hasOwnProperty.call(message, "coverage"))
                    $root.runcard.v1.CoverageCost.encode(message.coverage, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.degraded != null && message.degraded.length)
                    for (let i = 0; i < message.degraded.length; ++i)
                        $root.runcard.v1.Notice.encode(message.degraded[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.warnings != null && message.warnings.length)
                    for (let i = 0; i < message.warnings.length; ++i)
                        $root.runcard.v1.Notice.encode(message.warnings[i], writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs"))
                    $root.runcard.v1.Epochs.encode(message.epochs, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.computeUs != null && $Object.hasOwnProperty.call(message, "computeUs") && message.computeUs !== 0)
                    writer.uint32(80).uint32(message.computeUs);
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
                    writer.uint32(90).string(message.requestId);
                if (message.planRule != null && $Object.hasOwnProperty.call(message, "planRule") && message.planRule !== "")
                    writer.uint32(98).string(message.planRule);
                if (message.notify != null && message.notify.length)
                    for (let i = 0; i < message.notify.length; ++i)
                        $root.runcard.v1.Notify.encode(message.notify[i], writer.uint32(106).fork(), _depth + 1).ldelim();
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                    $root.runcard.v1.Summary.encode(message.summary, writer.uint32(114).fork(), _depth + 1).ldelim();
                if (message.outlook != null && $Object.hasOwnProperty.call(message, "outlook"))
                    $root.runcard.v1.Outlook.encode(message.outlook, writer.uint32(122).fork(), _depth + 1).ldelim();
                if (message.alternative != null && $Object.hasOwnProperty.call(message, "alternative"))
                    $root.runcard.v1.Alternative.encode(message.alternative, writer.uint32(130).fork(), _depth + 1).ldelim();
                if (message.proof != null && $Object.hasOwnProperty.call(message, "proof"))
                    $root.runcard.v1.Proof.encode(message.proof, writer.uint32(138).fork(), _depth + 1).ldelim();
                if (message.onConfirmation != null && message.onConfirmation.length)
                    for (let i = 0; i < message.onConfirmation.length; ++i)
                        $root.runcard.v1.Requirement.encode(message.onConfirmation[i], writer.uint32(146).fork(), _depth + 1).ldelim();
                if (message.reportAgeMs != null && $Object.hasOwnProperty.call(message, "reportAgeMs"))
                    writer.uint32(152).uint32(message.reportAgeMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RecommendUnitsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.RecommendUnitsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.units && message.units.length))
                                message.units = [];
                            message.units.push($root.runcard.v1.RecommendedUnit.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.water = $root.runcard.v1.WaterPlan.decode(reader, reader.size(), $undefined, _depth + 1, message.water);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.community && message.community.length))
                                message.community = [];
                            message.community.push($root.runcard.v1.CommunityHelp.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.shortfalls && message.shortfalls.length))
                                message.shortfalls = [];
                            message.shortfalls.push($root.runcard.v1.Shortfall.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.notChosen && message.notChosen.length))
                                message.notChosen = [];
                            message.notChosen.push($root.runcard.v1.NotChosen.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.coverage = $root.runcard.v1.CoverageCost.decode(reader, reader.size(), $undefined, _depth + 1, message.coverage);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.degraded && message.degraded.length))
                                message.degraded = [];
                            message.degraded.push($root.runcard.v1.Notice.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.warnings && message.warnings.length))
                                message.warnings = [];
                            message.warnings.push($root.runcard.v1.Notice.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.epochs = $root.runcard.v1.Epochs.decode(reader, reader.size(), $undefined, _depth + 1, message.epochs);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.computeUs = value;
                            else
                                delete message.computeUs;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.requestId = value;
                            else
                                delete message.requestId;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.planRule = value;
                            else
                                delete message.planRule;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if (!(message.notify && message.notify.length))
                                message.notify = [];
                            message.notify.push($root.runcard.v1.Notify.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.summary = $root.runcard.v1.Summary.decode(reader, reader.size(), $undefined, _depth + 1, message.summary);
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.outlook = $root.runcard.v1.Outlook.decode(reader, reader.size(), $undefined, _depth + 1, message.outlook);
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.alternative = $root.runcard.v1.Alternative.decode(reader, reader.size(), $undefined, _depth + 1, message.alternative);
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.proof = $root.runcard.v1.Proof.decode(reader, reader.size(), $undefined, _depth + 1, message.proof);
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            if (!(message.onConfirmation && message.onConfirmation.length))
                                message.onConfirmation = [];
                            message.onConfirmation.push($root.runcard.v1.Requirement.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 19: {
                            if (wireType !== 0)
                                break;
                            message.reportAgeMs = reader.uint32();
                            message._reportAgeMs = "reportAgeMs";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RecommendUnitsResponse;
        })();

        v1.Summary = (function() {

            const Summary = function (properties) {
                this.en = [];
                this.vi = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Summary.prototype.en = $util.emptyArray;
            Summary.prototype.vi = $util.emptyArray;

            Summary.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.en != null && message.en.length)
                    for (let i = 0; i < message.en.length; ++i)
                        writer.uint32(10).string(message.en[i]);
                if (message.vi != null && message.vi.length)
                    for (let i = 0; i < message.vi.length; ++i)
                        writer.uint32(18).string(message.vi[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Summary.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Summary();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.en && message.en.length))
                                message.en = [];
                            message.en.push(reader.stringVerify());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.vi && message.vi.length))
                                message.vi = [];
                            message.vi.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Summary;
        })();

        v1.Outlook = (function() {

            const Outlook = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Outlook.prototype.rescueReadyInMs = null;
            Outlook.prototype.rescueReadyP90InMs = null;
            Outlook.prototype.firstWaterInMs = null;
            Outlook.prototype.firstWaterP90InMs = null;
            Outlook.prototype.tankDryInMs = null;
            Outlook.prototype.assembledInMs = null;
            Outlook.prototype.earlyAttackInMs = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outlook.prototype, "_rescueReadyInMs", {
                get: $util.oneOfGetter($oneOfFields = ["rescueReadyInMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outlook.prototype, "_rescueReadyP90InMs", {
                get: $util.oneOfGetter($oneOfFields = ["rescueReadyP90InMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outlook.prototype, "_firstWaterInMs", {
                get: $util.oneOfGetter($oneOfFields = ["firstWaterInMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outlook.prototype, "_firstWaterP90InMs", {
                get: $util.oneOfGetter($oneOfFields = ["firstWaterP90InMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outlook.prototype, "_tankDryInMs", {
                get: $util.oneOfGetter($oneOfFields = ["tankDryInMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outlook.prototype, "_assembledInMs", {
                get: $util.oneOfGetter($oneOfFields = ["assembledInMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outlook.prototype, "_earlyAttackInMs", {
                get: $util.oneOfGetter($oneOfFields = ["earlyAttackInMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Outlook.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rescueReadyInMs != null && $Object.hasOwnProperty.call(message, "rescueReadyInMs"))
                    writer.uint32(8).uint32(message.rescueReadyInMs);
                if (message.rescueReadyP90InMs != null && $Object.hasOwnProperty.call(message, "rescueReadyP90InMs"))
                    writer.uint32(16).uint32(message.rescueReadyP90InMs);
                if (message.firstWaterInMs != null && $Object.hasOwnProperty.call(message, "firstWaterInMs"))
                    writer.uint32(24).uint32(message.firstWaterInMs);
                if (message.firstWaterP90InMs != null && $Object.hasOwnProperty.call(message, "firstWaterP90InMs"))
                    writer.uint32(32).uint32(message.firstWaterP90InMs);
                if (message.tankDryInMs != null && $Object.hasOwnProperty.call(message, "tankDryInMs"))
                    writer.uint32(40).uint32(message.tankDryInMs);
                if (message.assembledInMs != null && $Object.hasOwnProperty.call(message, "assembledInMs"))
                    writer.uint32(48).uint32(message.assembledInMs);
                if (message.earlyAttackInMs != null && $Object.hasOwnProperty.call(message, "earlyAttackInMs"))
                    writer.uint32(56).uint32(message.earlyAttackInMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Outlook.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Outlook();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.rescueReadyInMs = reader.uint32();
                            message._rescueReadyInMs = "rescueReadyInMs";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.rescueReadyP90InMs = reader.uint32();
                            message._rescueReadyP90InMs = "rescueReadyP90InMs";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.firstWaterInMs = reader.uint32();
                            message._firstWaterInMs = "firstWaterInMs";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.firstWaterP90InMs = reader.uint32();
                            message._firstWaterP90InMs = "firstWaterP90InMs";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.tankDryInMs = reader.uint32();
                            message._tankDryInMs = "tankDryInMs";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.assembledInMs = reader.uint32();
                            message._assembledInMs = "assembledInMs";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.earlyAttackInMs = reader.uint32();
                            message._earlyAttackInMs = "earlyAttackInMs";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Outlook;
        })();

        v1.Alternative = (function() {

            const Alternative = function (properties) {
                this.unitIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Alternative.prototype.unitIds = $util.emptyArray;
            Alternative.prototype.outlook = null;

            Alternative.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unitIds != null && message.unitIds.length)
                    for (let i = 0; i < message.unitIds.length; ++i)
                        writer.uint32(10).string(message.unitIds[i]);
                if (message.outlook != null && $Object.hasOwnProperty.call(message, "outlook"))
                    $root.runcard.v1.Outlook.encode(message.outlook, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Alternative.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Alternative();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.unitIds && message.unitIds.length))
                                message.unitIds = [];
                            message.unitIds.push(reader.stringVerify());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.outlook = $root.runcard.v1.Outlook.decode(reader, reader.size(), $undefined, _depth + 1, message.outlook);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Alternative;
        })();

        v1.Proof = (function() {

            const Proof = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Proof.prototype.isOptimal = false;
            Proof.prototype.searchSteps = 0;
            Proof.prototype.gap = "";
            Proof.prototype.greedyWorse = "";

            Proof.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.isOptimal != null && $Object.hasOwnProperty.call(message, "isOptimal") && message.isOptimal !== false)
                    writer.uint32(8).bool(message.isOptimal);
                if (message.searchSteps != null && $Object.hasOwnProperty.call(message, "searchSteps") && message.searchSteps !== 0)
                    writer.uint32(16).uint32(message.searchSteps);
                if (message.gap != null && $Object.hasOwnProperty.call(message, "gap") && message.gap !== "")
                    writer.uint32(26).string(message.gap);
                if (message.greedyWorse != null && $Object.hasOwnProperty.call(message, "greedyWorse") && message.greedyWorse !== "")
                    writer.uint32(34).string(message.greedyWorse);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Proof.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Proof();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isOptimal = value;
                            else
                                delete message.isOptimal;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.searchSteps = value;
                            else
                                delete message.searchSteps;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.gap = value;
                            else
                                delete message.gap;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.greedyWorse = value;
                            else
                                delete message.greedyWorse;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Proof;
        })();

        v1.Task = (function() {

            const Task = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Task.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Task.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Task();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Task.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "ATTACK"] = 1;
                values[valuesById[2] = "SUPPLY"] = 2;
                values[valuesById[3] = "RESCUE"] = 3;
                values[valuesById[4] = "HOLD"] = 4;
                values[valuesById[5] = "SECOND_MOUTH"] = 5;
                values[valuesById[6] = "EARLY_ATTACK"] = 6;
                values[valuesById[7] = "LADDER"] = 7;
                values[valuesById[8] = "COMMAND"] = 8;
                values[valuesById[9] = "SUPPORT"] = 9;
                values[valuesById[10] = "STANDBY"] = 10;
                return values;
            })();

            return Task;
        })();

        v1.HoseLine = (function() {

            const HoseLine = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            HoseLine.prototype.hoseM = 0;
            HoseLine.prototype.rolls = 0;
            HoseLine.prototype.byCart = false;
            HoseLine.prototype.waterInMs = null;
            HoseLine.prototype.tankDryInMs = null;
            HoseLine.prototype.sourceId = "";
            HoseLine.prototype.sourceHoseM = 0;
            HoseLine.prototype.polyline = "";

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(HoseLine.prototype, "_waterInMs", {
                get: $util.oneOfGetter($oneOfFields = ["waterInMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(HoseLine.prototype, "_tankDryInMs", {
                get: $util.oneOfGetter($oneOfFields = ["tankDryInMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            HoseLine.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hoseM != null && $Object.hasOwnProperty.call(message, "hoseM") && message.hoseM !== 0)
                    writer.uint32(8).uint32(message.hoseM);
                if (message.rolls != null && $Object.hasOwnProperty.call(message, "rolls") && message.rolls !== 0)
                    writer.uint32(16).uint32(message.rolls);
                if (message.byCart != null && $Object.hasOwnProperty.call(message, "byCart") && message.byCart !== false)
                    writer.uint32(24).bool(message.byCart);
                if (message.waterInMs != null && $Object.hasOwnProperty.call(message, "waterInMs"))
                    writer.uint32(32).uint32(message.waterInMs);
                if (message.tankDryInMs != null && $Object.hasOwnProperty.call(message, "tankDryInMs"))
                    writer.uint32(40).uint32(message.tankDryInMs);
                if (message.sourceId != null && $Object.hasOwnProperty.call(message, "sourceId") && message.sourceId !== "")
                    writer.uint32(50).string(message.sourceId);
                if (message.sourceHoseM != null && $Object.hasOwnProperty.call(message, "sourceHoseM") && message.sourceHoseM !== 0)
                    writer.uint32(56).uint32(message.sourceHoseM);
                if (message.polyline != null && $Object.hasOwnProperty.call(message, "polyline") && message.polyline !== "")
                    writer.uint32(66).string(message.polyline);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            HoseLine.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.HoseLine();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hoseM = value;
                            else
                                delete message.hoseM;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rolls = value;
                            else
                                delete message.rolls;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.byCart = value;
                            else
                                delete message.byCart;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.waterInMs = reader.uint32();
                            message._waterInMs = "waterInMs";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.tankDryInMs = reader.uint32();
                            message._tankDryInMs = "tankDryInMs";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sourceId = value;
                            else
                                delete message.sourceId;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sourceHoseM = value;
                            else
                                delete message.sourceHoseM;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.polyline = value;
                            else
                                delete message.polyline;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return HoseLine;
        })();

        v1.Notify = (function() {

            const Notify = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Notify.prototype.agency = 0;
            Notify.prototype.reason = "";

            Notify.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.agency != null && $Object.hasOwnProperty.call(message, "agency") && message.agency !== 0)
                    writer.uint32(8).int32(message.agency);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(18).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Notify.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Notify();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.agency = value;
                            else
                                delete message.agency;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Notify;
        })();

        v1.Agency = (function() {

            const Agency = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Agency.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Agency.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Agency();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Agency.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "POWER"] = 1;
                values[valuesById[2] = "AMBULANCE_115"] = 2;
                values[valuesById[3] = "WATER"] = 3;
                values[valuesById[4] = "TRAFFIC_POLICE"] = 4;
                values[valuesById[5] = "WARD_POLICE"] = 5;
                values[valuesById[6] = "ARMY"] = 6;
                values[valuesById[7] = "GAS"] = 7;
                return values;
            })();

            return Agency;
        })();

        v1.RecommendedUnit = (function() {

            const RecommendedUnit = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RecommendedUnit.prototype.unitId = "";
            RecommendedUnit.prototype.stationId = "";
            RecommendedUnit.prototype.slot = 0;
            RecommendedUnit.prototype.capability = "";
            RecommendedUnit.prototype.eta = null;
            RecommendedUnit.prototype.staging = null;
            RecommendedUnit.prototype.route = null;
            RecommendedUnit.prototype.task = 0;
            RecommendedUnit.prototype.arrivalOrder = 0;
            RecommendedUnit.prototype.line = null;

            RecommendedUnit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unitId != null && $Object.hasOwnProperty.call(message, "unitId") && message.unitId !== "")
                    writer.uint32(10).string(message.unitId);
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== "")
                    writer.uint32(18).string(message.stationId);
                if (message.slot != null && $Object.hasOwnProperty.call(message, "slot") && message.slot !== 0)
                    writer.uint32(24).uint32(message.slot);
                if (message.capability != null && $Object.hasOwnProperty.call(message, "capability") && message.capability !== "")
                    writer.uint32(34).string(message.capability);
                if (message.eta != null && $Object.hasOwnProperty.call(message, "eta"))
                    $root.runcard.v1.Eta.encode(message.eta, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.staging != null && $Object.hasOwnProperty.call(message, "staging"))
                    $root.runcard.v1.Staging.encode(message.staging, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.route != null && $Object.hasOwnProperty.call(message, "route"))
                    $root.runcard.v1.Route.encode(message.route, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
                    writer.uint32(64).int32(message.task);
                if (message.arrivalOrder != null && $Object.hasOwnProperty.call(message, "arrivalOrder") && message.arrivalOrder !== 0)
                    writer.uint32(72).uint32(message.arrivalOrder);
                if (message.line != null && $Object.hasOwnProperty.call(message, "line"))
                    $root.runcard.v1.HoseLine.encode(message.line, writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RecommendedUnit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.RecommendedUnit();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unitId = value;
                            else
                                delete message.unitId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.slot = value;
                            else
                                delete message.slot;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.capability = value;
                            else
                                delete message.capability;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.eta = $root.runcard.v1.Eta.decode(reader, reader.size(), $undefined, _depth + 1, message.eta);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.staging = $root.runcard.v1.Staging.decode(reader, reader.size(), $undefined, _depth + 1, message.staging);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.route = $root.runcard.v1.Route.decode(reader, reader.size(), $undefined, _depth + 1, message.route);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.task = value;
                            else
                                delete message.task;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.arrivalOrder = value;
                            else
                                delete message.arrivalOrder;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.line = $root.runcard.v1.HoseLine.decode(reader, reader.size(), $undefined, _depth + 1, message.line);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RecommendedUnit;
        })();

        v1.Eta = (function() {

            const Eta = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Eta.prototype.availableInMs = 0;
            Eta.prototype.turnoutMs = 0;
            Eta.prototype.driveMs = 0;
            Eta.prototype.setupMs = 0;
            Eta.prototype.totalMs = 0;
            Eta.prototype.totalP90Ms = 0;
            Eta.prototype.holdMs = 0;
            Eta.prototype.chargeHoldMs = 0;

            Eta.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.availableInMs != null && $Object.hasOwnProperty.call(message, "availableInMs") && message.availableInMs !== 0)
                    writer.uint32(8).uint32(message.availableInMs);
                if (message.turnoutMs != null && $Object.hasOwnProperty.call(message, "turnoutMs") && message.turnoutMs !== 0)
                    writer.uint32(16).uint32(message.turnoutMs);
                if (message.driveMs != null && $Object.hasOwnProperty.call(message, "driveMs") && message.driveMs !== 0)
                    writer.uint32(24).uint32(message.driveMs);
                if (message.setupMs != null && $Object.hasOwnProperty.call(message, "setupMs") && message.setupMs !== 0)
                    writer.uint32(32).uint32(message.setupMs);
                if (message.totalMs != null && $Object.hasOwnProperty.call(message, "totalMs") && message.totalMs !== 0)
                    writer.uint32(40).uint32(message.totalMs);
                if (message.totalP90Ms != null && $Object.hasOwnProperty.call(message, "totalP90Ms") && message.totalP90Ms !== 0)
                    writer.uint32(48).uint32(message.totalP90Ms);
                if (message.holdMs != null && $Object.hasOwnProperty.call(message, "holdMs") && message.holdMs !== 0)
                    writer.uint32(56).uint32(message.holdMs);
                if (message.chargeHoldMs != null && $Object.hasOwnProperty.call(message, "chargeHoldMs") && message.chargeHoldMs !== 0)
                    writer.uint32(64).uint32(message.chargeHoldMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Eta.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Eta();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.availableInMs = value;
                            else
                                delete message.availableInMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.turnoutMs = value;
                            else
                                delete message.turnoutMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.driveMs = value;
                            else
                                delete message.driveMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.setupMs = value;
                            else
                                delete message.setupMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.totalMs = value;
                            else
                                delete message.totalMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.totalP90Ms = value;
                            else
                                delete message.totalP90Ms;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.holdMs = value;
                            else
                                delete message.holdMs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.chargeHoldMs = value;
                            else
                                delete message.chargeHoldMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Eta;
        })();

        v1.Staging = (function() {

            const Staging = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Staging.prototype.lat = null;
            Staging.prototype.lon = null;
            Staging.prototype.walkDistanceM = 0;
            Staging.prototype.reason = "";

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Staging.prototype, "_lat", {
                get: $util.oneOfGetter($oneOfFields = ["lat"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Staging.prototype, "_lon", {
                get: $util.oneOfGetter($oneOfFields = ["lon"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Staging.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lat != null && $Object.hasOwnProperty.call(message, "lat"))
                    writer.uint32(9).double(message.lat);
                if (message.lon != null && $Object.hasOwnProperty.call(message, "lon"))
                    writer.uint32(17).double(message.lon);
                if (message.walkDistanceM != null && $Object.hasOwnProperty.call(message, "walkDistanceM") && message.walkDistanceM !== 0)
                    writer.uint32(24).uint32(message.walkDistanceM);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(34).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Staging.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Staging();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            message.lat = reader.double();
                            message._lat = "lat";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            message.lon = reader.double();
                            message._lon = "lon";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.walkDistanceM = value;
                            else
                                delete message.walkDistanceM;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Staging;
        })();

        v1.Route = (function() {

            const Route = function (properties) {
                this.warnings = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Route.prototype.lengthM = 0;
            Route.prototype.polyline = "";
            Route.prototype.contraflowM = 0;
            Route.prototype.warnings = $util.emptyArray;

            Route.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lengthM != null && $Object.hasOwnProperty.call(message, "lengthM") && message.lengthM !== 0)
                    writer.uint32(8).uint32(message.lengthM);
                if (message.polyline != null && $Object.hasOwnProperty.call(message, "polyline") && message.polyline !== "")
                    writer.uint32(18).string(message.polyline);
                if (message.contraflowM != null && $Object.hasOwnProperty.call(message, "contraflowM") && message.contraflowM !== 0)
                    writer.uint32(24).uint32(message.contraflowM);
                if (message.warnings != null && message.warnings.length)
                    for (let i = 0; i < message.warnings.length; ++i)
                        $root.runcard.v1.Notice.encode(message.warnings[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Route.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Route();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.lengthM = value;
                            else
                                delete message.lengthM;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.polyline = value;
                            else
                                delete message.polyline;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.contraflowM = value;
                            else
                                delete message.contraflowM;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.warnings && message.warnings.length))
                                message.warnings = [];
                            message.warnings.push($root.runcard.v1.Notice.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Route;
        })();

        v1.WaterPlan = (function() {

            const WaterPlan = function (properties) {
                this.sources = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WaterPlan.prototype.sources = $util.emptyArray;
            WaterPlan.prototype.requiredFlowLpm = 0;
            WaterPlan.prototype.suppliedFlowLpm = 0;
            WaterPlan.prototype.shuttle = null;
            WaterPlan.prototype.shortfallLpm = 0;

            WaterPlan.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sources != null && message.sources.length)
                    for (let i = 0; i < message.sources.length; ++i)
                        $root.runcard.v1.WaterPlanSource.encode(message.sources[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.requiredFlowLpm != null && $Object.hasOwnProperty.call(message, "requiredFlowLpm") && message.requiredFlowLpm !== 0)
                    writer.uint32(16).uint32(message.requiredFlowLpm);
                if (message.suppliedFlowLpm != null && $Object.hasOwnProperty.call(message, "suppliedFlowLpm") && message.suppliedFlowLpm !== 0)
                    writer.uint32(24).uint32(message.suppliedFlowLpm);
                if (message.shuttle != null && $Object.hasOwnProperty.call(message, "shuttle"))
                    $root.runcard.v1.Shuttle.encode(message.shuttle, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.shortfallLpm != null && $Object.hasOwnProperty.call(message, "shortfallLpm") && message.shortfallLpm !== 0)
                    writer.uint32(40).uint32(message.shortfallLpm);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WaterPlan.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.WaterPlan();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.sources && message.sources.length))
                                message.sources = [];
                            message.sources.push($root.runcard.v1.WaterPlanSource.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.requiredFlowLpm = value;
                            else
                                delete message.requiredFlowLpm;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.suppliedFlowLpm = value;
                            else
                                delete message.suppliedFlowLpm;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.shuttle = $root.runcard.v1.Shuttle.decode(reader, reader.size(), $undefined, _depth + 1, message.shuttle);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.shortfallLpm = value;
                            else
                                delete message.shortfallLpm;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WaterPlan;
        })();

        v1.WaterPlanSource = (function() {

            const WaterPlanSource = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WaterPlanSource.prototype.sourceId = "";
            WaterPlanSource.prototype.kind = 0;
            WaterPlanSource.prototype.flowLpm = 0;
            WaterPlanSource.prototype.hoseM = 0;
            WaterPlanSource.prototype.readyInMs = 0;
            WaterPlanSource.prototype.lat = null;
            WaterPlanSource.prototype.lon = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(WaterPlanSource.prototype, "_lat", {
                get: $util.oneOfGetter($oneOfFields = ["lat"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(WaterPlanSource.prototype, "_lon", {
                get: $util.oneOfGetter($oneOfFields = ["lon"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            WaterPlanSource.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sourceId != null && $Object.hasOwnProperty.call(message, "sourceId") && message.sourceId !== "")
                    writer.uint32(10).string(message.sourceId);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(16).int32(message.kind);
                if (message.flowLpm != null && $Object.hasOwnProperty.call(message, "flowLpm") && message.flowLpm !== 0)
                    writer.uint32(24).uint32(message.flowLpm);
                if (message.hoseM != null && $Object.hasOwnProperty.call(message, "hoseM") && message.hoseM !== 0)
                    writer.uint32(32).uint32(message.hoseM);
                if (message.readyInMs != null && $Object.hasOwnProperty.call(message, "readyInMs") && message.readyInMs !== 0)
                    writer.uint32(40).uint32(message.readyInMs);
                if (message.lat != null && $Object.hasOwnProperty.call(message, "lat"))
                    writer.uint32(49).double(message.lat);
                if (message.lon != null && $Object.hasOwnProperty.call(message, "lon"))
                    writer.uint32(57).double(message.lon);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WaterPlanSource.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.WaterPlanSource();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sourceId = value;
                            else
                                delete message.sourceId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.flowLpm = value;
                            else
                                delete message.flowLpm;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hoseM = value;
                            else
                                delete message.hoseM;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.readyInMs = value;
                            else
                                delete message.readyInMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            message.lat = reader.double();
                            message._lat = "lat";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            message.lon = reader.double();
                            message._lon = "lon";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WaterPlanSource;
        })();

        v1.Shuttle = (function() {

            const Shuttle = function (properties) {
                this.unitIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Shuttle.prototype.unitIds = $util.emptyArray;
            Shuttle.prototype.sourceId = "";
            Shuttle.prototype.flowLpm = 0;

            Shuttle.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unitIds != null && message.unitIds.length)
                    for (let i = 0; i < message.unitIds.length; ++i)
                        writer.uint32(10).string(message.unitIds[i]);
                if (message.sourceId != null && $Object.hasOwnProperty.call(message, "sourceId") && message.sourceId !== "")
                    writer.uint32(18).string(message.sourceId);
                if (message.flowLpm != null && $Object.hasOwnProperty.call(message, "flowLpm") && message.flowLpm !== 0)
                    writer.uint32(24).uint32(message.flowLpm);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Shuttle.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Shuttle();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.unitIds && message.unitIds.length))
                                message.unitIds = [];
                            message.unitIds.push(reader.stringVerify());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sourceId = value;
                            else
                                delete message.sourceId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.flowLpm = value;
                            else
                                delete message.flowLpm;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Shuttle;
        })();

        v1.CommunityTask = (function() {

            const CommunityTask = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CommunityTask.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CommunityTask.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.CommunityTask();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            CommunityTask.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "OPEN_GATE_AND_GUIDE"] = 1;
                values[valuesById[2] = "FETCH_EQUIPMENT"] = 2;
                values[valuesById[3] = "CUT_POWER_AND_COUNT"] = 3;
                values[valuesById[4] = "CLEAR_THE_ROAD"] = 4;
                return values;
            })();

            return CommunityTask;
        })();

        v1.CommunityHelp = (function() {

            const CommunityHelp = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CommunityHelp.prototype.id = "";
            CommunityHelp.prototype.kind = 0;
            CommunityHelp.prototype.walkMs = 0;
            CommunityHelp.prototype.task = 0;

            CommunityHelp.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(16).int32(message.kind);
                if (message.walkMs != null && $Object.hasOwnProperty.call(message, "walkMs") && message.walkMs !== 0)
                    writer.uint32(24).uint32(message.walkMs);
                if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
                    writer.uint32(32).int32(message.task);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CommunityHelp.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.CommunityHelp();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.walkMs = value;
                            else
                                delete message.walkMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.task = value;
                            else
                                delete message.task;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CommunityHelp;
        })();

        v1.Shortfall = (function() {

            const Shortfall = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Shortfall.prototype.capability = "";
            Shortfall.prototype.missing = 0;
            Shortfall.prototype.reason = "";

            Shortfall.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.capability != null && $Object.hasOwnProperty.call(message, "capability") && message.capability !== "")
                    writer.uint32(10).string(message.capability);
                if (message.missing != null && $Object.hasOwnProperty.call(message, "missing") && message.missing !== 0)
                    writer.uint32(16).uint32(message.missing);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(26).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Shortfall.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Shortfall();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.capability = value;
                            else
                                delete message.capability;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.missing = value;
                            else
                                delete message.missing;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Shortfall;
        })();

        v1.NotChosen = (function() {

            const NotChosen = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            NotChosen.prototype.unitId = "";
            NotChosen.prototype.reason = "";
            NotChosen.prototype.wouldArriveInMs = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(NotChosen.prototype, "_wouldArriveInMs", {
                get: $util.oneOfGetter($oneOfFields = ["wouldArriveInMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            NotChosen.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unitId != null && $Object.hasOwnProperty.call(message, "unitId") && message.unitId !== "")
                    writer.uint32(10).string(message.unitId);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(18).string(message.reason);
                if (message.wouldArriveInMs != null && $Object.hasOwnProperty.call(message, "wouldArriveInMs"))
                    writer.uint32(24).uint32(message.wouldArriveInMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            NotChosen.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.NotChosen();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unitId = value;
                            else
                                delete message.unitId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.wouldArriveInMs = reader.uint32();
                            message._wouldArriveInMs = "wouldArriveInMs";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return NotChosen;
        })();

        v1.CoverageCost = (function() {

            const CoverageCost = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CoverageCost.prototype.uncoveredPeople = 0;

            CoverageCost.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.uncoveredPeople != null && $Object.hasOwnProperty.call(message, "uncoveredPeople") && message.uncoveredPeople !== 0)
                    writer.uint32(8).uint32(message.uncoveredPeople);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CoverageCost.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.CoverageCost();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.uncoveredPeople = value;
                            else
                                delete message.uncoveredPeople;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CoverageCost;
        })();

        v1.DispatchRequest = (function() {

            const DispatchRequest = function (properties) {
                this.unitIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DispatchRequest.prototype.requestId = "";
            DispatchRequest.prototype.incident = null;
            DispatchRequest.prototype.unitIds = $util.emptyArray;

            DispatchRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
                    writer.uint32(10).string(message.requestId);
                if (message.incident != null && $Object.hasOwnProperty.call(message, "incident"))
                    $root.runcard.v1.IncidentFacts.encode(message.incident, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.unitIds != null && message.unitIds.length)
                    for (let i = 0; i < message.unitIds.length; ++i)
                        writer.uint32(26).string(message.unitIds[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DispatchRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.DispatchRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.requestId = value;
                            else
                                delete message.requestId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.incident = $root.runcard.v1.IncidentFacts.decode(reader, reader.size(), $undefined, _depth + 1, message.incident);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.unitIds && message.unitIds.length))
                                message.unitIds = [];
                            message.unitIds.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DispatchRequest;
        })();

        v1.DispatchResponse = (function() {

            const DispatchResponse = function (properties) {
                this.unitIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DispatchResponse.prototype.requestId = "";
            DispatchResponse.prototype.incidentId = "";
            DispatchResponse.prototype.unitIds = $util.emptyArray;
            DispatchResponse.prototype.bookedAtUnixMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            DispatchResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
                    writer.uint32(10).string(message.requestId);
                if (message.incidentId != null && $Object.hasOwnProperty.call(message, "incidentId") && message.incidentId !== "")
                    writer.uint32(18).string(message.incidentId);
                if (message.unitIds != null && message.unitIds.length)
                    for (let i = 0; i < message.unitIds.length; ++i)
                        writer.uint32(26).string(message.unitIds[i]);
                if (message.bookedAtUnixMs != null && $Object.hasOwnProperty.call(message, "bookedAtUnixMs") && (typeof message.bookedAtUnixMs === "object" ? message.bookedAtUnixMs.low || message.bookedAtUnixMs.high : message.bookedAtUnixMs !== 0))
                    writer.uint32(32).int64(message.bookedAtUnixMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DispatchResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.DispatchResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.requestId = value;
                            else
                                delete message.requestId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.incidentId = value;
                            else
                                delete message.incidentId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.unitIds && message.unitIds.length))
                                message.unitIds = [];
                            message.unitIds.push(reader.stringVerify());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.bookedAtUnixMs = value;
                            else
                                delete message.bookedAtUnixMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DispatchResponse;
        })();

        v1.UpdateIncidentRequest = (function() {

            const UpdateIncidentRequest = function (properties) {
                this.releaseUnitIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UpdateIncidentRequest.prototype.incidentId = "";
            UpdateIncidentRequest.prototype.changes = null;
            UpdateIncidentRequest.prototype.releaseUnitIds = $util.emptyArray;

            UpdateIncidentRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incidentId != null && $Object.hasOwnProperty.call(message, "incidentId") && message.incidentId !== "")
                    writer.uint32(10).string(message.incidentId);
                if (message.changes != null && $Object.hasOwnProperty.call(message, "changes"))
                    $root.runcard.v1.IncidentChanges.encode(message.changes, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.releaseUnitIds != null && message.releaseUnitIds.length)
                    for (let i = 0; i < message.releaseUnitIds.length; ++i)
                        writer.uint32(26).string(message.releaseUnitIds[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UpdateIncidentRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UpdateIncidentRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.incidentId = value;
                            else
                                delete message.incidentId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.changes = $root.runcard.v1.IncidentChanges.decode(reader, reader.size(), $undefined, _depth + 1, message.changes);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.releaseUnitIds && message.releaseUnitIds.length))
                                message.releaseUnitIds = [];
                            message.releaseUnitIds.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpdateIncidentRequest;
        })();

        v1.IncidentChanges = (function() {

            const IncidentChanges = function (properties) {
                this.hazards = [];
                this.accessPoints = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            IncidentChanges.prototype.location = null;
            IncidentChanges.prototype.type = 0;
            IncidentChanges.prototype.facilityClass = 0;
            IncidentChanges.prototype.alarmLevel = null;
            IncidentChanges.prototype.floors = null;
            IncidentChanges.prototype.floorAreaM2 = null;
            IncidentChanges.prototype.peopleTrapped = null;
            IncidentChanges.prototype.premiseId = null;
            IncidentChanges.prototype.fireFloor = null;
            IncidentChanges.prototype.trappedFloor = null;
            IncidentChanges.prototype.hazards = $util.emptyArray;
            IncidentChanges.prototype.powerCut = null;
            IncidentChanges.prototype.locationAccuracyM = null;
            IncidentChanges.prototype.reportedAtMs = null;
            IncidentChanges.prototype.verification = 0;
            IncidentChanges.prototype.callCount = null;
            IncidentChanges.prototype.accessPoints = $util.emptyArray;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentChanges.prototype, "_alarmLevel", {
                get: $util.oneOfGetter($oneOfFields = ["alarmLevel"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentChanges.prototype, "_floors", {
                get: $util.oneOfGetter($oneOfFields = ["floors"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentChanges.prototype, "_floorAreaM2", {
                get: $util.oneOfGetter($oneOfFields = ["floorAreaM2"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentChanges.prototype, "_peopleTrapped", {
                get: $util.oneOfGetter($oneOfFields = ["peopleTrapped"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentChanges.prototype, "_premiseId", {
                get: $util.oneOfGetter($oneOfFields = ["premiseId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentChanges.prototype, "_fireFloor", {
                get: $util.oneOfGetter($oneOfFields = ["fireFloor"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentChanges.prototype, "_trappedFloor", {
                get: $util.oneOfGetter($oneOfFields = ["trappedFloor"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentChanges.prototype, "_powerCut", {
                get: $util.oneOfGetter($oneOfFields = ["powerCut"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentChanges.prototype, "_locationAccuracyM", {
                get: $util.oneOfGetter($oneOfFields = ["locationAccuracyM"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentChanges.prototype, "_reportedAtMs", {
                get: $util.oneOfGetter($oneOfFields = ["reportedAtMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(IncidentChanges.prototype, "_callCount", {
                get: $util.oneOfGetter($oneOfFields = ["callCount"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            IncidentChanges.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                    $root.runcard.v1.LatLon.encode(message.location, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(16).int32(message.type);
                if (message.facilityClass != null && $Object.hasOwnProperty.call(message, "facilityClass") && message.facilityClass !== 0)
                    writer.uint32(24).int32(message.facilityClass);
                if (message.alarmLevel != null && $Object.hasOwnProperty.call(message, "alarmLevel"))
                    writer.uint32(32).int32(message.alarmLevel);
                if (message.floors != null && $Object.hasOwnProperty.call(message, "floors"))
                    writer.uint32(40).int32(message.floors);
                if (message.floorAreaM2 != null && $Object.hasOwnProperty.call(message, "floorAreaM2"))
                    writer.uint32(48).int32(message.floorAreaM2);
                if (message.peopleTrapped != null && $Object.hasOwnProperty.call(message, "peopleTrapped"))
                    writer.uint32(56).int32(message.peopleTrapped);
                if (message.premiseId != null && $Object.hasOwnProperty.call(message, "premiseId"))
                    writer.uint32(66).string(message.premiseId);
                if (message.fireFloor != null && $Object.hasOwnProperty.call(message, "fireFloor"))
                    writer.uint32(72).int32(message.fireFloor);
                if (message.trappedFloor != null && $Object.hasOwnProperty.call(message, "trappedFloor"))
                    writer.uint32(80).int32(message.trappedFloor);
                if (message.hazards != null && message.hazards.length)
                    writer.uint32(90).int32s(message.hazards);
                if (message.powerCut != null && $Object.hasOwnProperty.call(message, "powerCut"))
                    writer.uint32(96).bool(message.powerCut);
                if (message.locationAccuracyM != null && $Object.hasOwnProperty.call(message, "locationAccuracyM"))
                    writer.uint32(104).int32(message.locationAccuracyM);
                if (message.reportedAtMs != null && $Object.hasOwnProperty.call(message, "reportedAtMs"))
                    writer.uint32(112).int64(message.reportedAtMs);
                if (message.verification != null && $Object.hasOwnProperty.call(message, "verification") && message.verification !== 0)
                    writer.uint32(120).int32(message.verification);
                if (message.callCount != null && $Object.hasOwnProperty.call(message, "callCount"))
                    writer.uint32(128).int32(message.callCount);
                if (message.accessPoints != null && message.accessPoints.length)
                    for (let i = 0; i < message.accessPoints.length; ++i)
                        $root.runcard.v1.AccessPoint.encode(message.accessPoints[i], writer.uint32(138).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            IncidentChanges.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.IncidentChanges();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.location = $root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.facilityClass = value;
                            else
                                delete message.facilityClass;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.alarmLevel = reader.int32();
                            message._alarmLevel = "alarmLevel";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.floors = reader.int32();
                            message._floors = "floors";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.floorAreaM2 = reader.int32();
                            message._floorAreaM2 = "floorAreaM2";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.peopleTrapped = reader.int32();
                            message._peopleTrapped = "peopleTrapped";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.premiseId = reader.stringVerify();
                            message._premiseId = "premiseId";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.fireFloor = reader.int32();
                            message._fireFloor = "fireFloor";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.trappedFloor = reader.int32();
                            message._trappedFloor = "trappedFloor";
                            continue;
                        }
                    case 11: {
                            if (wireType === 2) {
                                if (!(message.hazards && message.hazards.length))
                                    message.hazards = [];
                                reader.int32s(message.hazards);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.hazards && message.hazards.length))
                                message.hazards = [];
                            message.hazards.push(reader.int32());
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            message.powerCut = reader.bool();
                            message._powerCut = "powerCut";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            message.locationAccuracyM = reader.int32();
                            message._locationAccuracyM = "locationAccuracyM";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            message.reportedAtMs = reader.int64();
                            message._reportedAtMs = "reportedAtMs";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.verification = value;
                            else
                                delete message.verification;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            message.callCount = reader.int32();
                            message._callCount = "callCount";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            if (!(message.accessPoints && message.accessPoints.length))
                                message.accessPoints = [];
                            message.accessPoints.push($root.runcard.v1.AccessPoint.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return IncidentChanges;
        })();

        v1.UpdateIncidentResponse = (function() {

            const UpdateIncidentResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UpdateIncidentResponse.prototype.incident = null;
            UpdateIncidentResponse.prototype.fleetEpoch = 0;

            UpdateIncidentResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incident != null && $Object.hasOwnProperty.call(message, "incident"))
                    $root.runcard.v1.Incident.encode(message.incident, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.fleetEpoch != null && $Object.hasOwnProperty.call(message, "fleetEpoch") && message.fleetEpoch !== 0)
                    writer.uint32(16).uint32(message.fleetEpoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UpdateIncidentResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UpdateIncidentResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.incident = $root.runcard.v1.Incident.decode(reader, reader.size(), $undefined, _depth + 1, message.incident);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fleetEpoch = value;
                            else
                                delete message.fleetEpoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpdateIncidentResponse;
        })();

        v1.CloseIncidentRequest = (function() {

            const CloseIncidentRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CloseIncidentRequest.prototype.incidentId = "";

            CloseIncidentRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incidentId != null && $Object.hasOwnProperty.call(message, "incidentId") && message.incidentId !== "")
                    writer.uint32(10).string(message.incidentId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CloseIncidentRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.CloseIncidentRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.incidentId = value;
                            else
                                delete message.incidentId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CloseIncidentRequest;
        })();

        v1.CloseIncidentResponse = (function() {

            const CloseIncidentResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CloseIncidentResponse.prototype.incident = null;
            CloseIncidentResponse.prototype.fleetEpoch = 0;

            CloseIncidentResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incident != null && $Object.hasOwnProperty.call(message, "incident"))
                    $root.runcard.v1.Incident.encode(message.incident, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.fleetEpoch != null && $Object.hasOwnProperty.call(message, "fleetEpoch") && message.fleetEpoch !== 0)
                    writer.uint32(16).uint32(message.fleetEpoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CloseIncidentResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.CloseIncidentResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.incident = $root.runcard.v1.Incident.decode(reader, reader.size(), $undefined, _depth + 1, message.incident);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fleetEpoch = value;
                            else
                                delete message.fleetEpoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CloseIncidentResponse;
        })();

        v1.PlanAssignmentsRequest = (function() {

            const PlanAssignmentsRequest = function (properties) {
                this.incidents = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PlanAssignmentsRequest.prototype.requestId = "";
            PlanAssignmentsRequest.prototype.incidents = $util.emptyArray;
            PlanAssignmentsRequest.prototype.options = null;

            PlanAssignmentsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
                    writer.uint32(10).string(message.requestId);
                if (message.incidents != null && message.incidents.length)
                    for (let i = 0; i < message.incidents.length; ++i)
                        $root.runcard.v1.IncidentFacts.encode(message.incidents[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.options != null && $Object.hasOwnProperty.call(message, "options"))
                    $root.runcard.v1.RecommendOptions.encode(message.options, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PlanAssignmentsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.PlanAssignmentsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.requestId = value;
                            else
                                delete message.requestId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.incidents && message.incidents.length))
                                message.incidents = [];
                            message.incidents.push($root.runcard.v1.IncidentFacts.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.options = $root.runcard.v1.RecommendOptions.decode(reader, reader.size(), $undefined, _depth + 1, message.options);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PlanAssignmentsRequest;
        })();

        v1.PlanAssignmentsResponse = (function() {

            const PlanAssignmentsResponse = function (properties) {
                this.assignments = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PlanAssignmentsResponse.prototype.requestId = "";
            PlanAssignmentsResponse.prototype.assignments = $util.emptyArray;
            PlanAssignmentsResponse.prototype.epochs = null;
            PlanAssignmentsResponse.prototype.computeUs = 0;

            PlanAssignmentsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
                    writer.uint32(10).string(message.requestId);
                if (message.assignments != null && message.assignments.length)
                    for (let i = 0; i < message.assignments.length; ++i)
                        $root.runcard.v1.Assignment.encode(message.assignments[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs"))
                    $root.runcard.v1.Epochs.encode(message.epochs, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.computeUs != null && $Object.hasOwnProperty.call(message, "computeUs") && message.computeUs !== 0)
                    writer.uint32(32).uint32(message.computeUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PlanAssignmentsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.PlanAssignmentsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.requestId = value;
                            else
                                delete message.requestId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.assignments && message.assignments.length))
                                message.assignments = [];
                            message.assignments.push($root.runcard.v1.Assignment.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.epochs = $root.runcard.v1.Epochs.decode(reader, reader.size(), $undefined, _depth + 1, message.epochs);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.computeUs = value;
                            else
                                delete message.computeUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PlanAssignmentsResponse;
        })();

        v1.Assignment = (function() {

            const Assignment = function (properties) {
                this.units = [];
                this.shortfalls = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Assignment.prototype.incidentId = "";
            Assignment.prototype.units = $util.emptyArray;
            Assignment.prototype.shortfalls = $util.emptyArray;

            Assignment.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incidentId != null && $Object.hasOwnProperty.call(message, "incidentId") && message.incidentId !== "")
                    writer.uint32(10).string(message.incidentId);
                if (message.units != null && message.units.length)
                    for (let i = 0; i < message.units.length; ++i)
                        $root.runcard.v1.RecommendedUnit.encode(message.units[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.shortfalls != null && message.shortfalls.length)
                    for (let i = 0; i < message.shortfalls.length; ++i)
                        $root.runcard.v1.Shortfall.encode(message.shortfalls[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Assignment.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Assignment();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.incidentId = value;
                            else
                                delete message.incidentId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.units && message.units.length))
                                message.units = [];
                            message.units.push($root.runcard.v1.RecommendedUnit.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.shortfalls && message.shortfalls.length))
                                message.shortfalls = [];
                            message.shortfalls.push($root.runcard.v1.Shortfall.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Assignment;
        })();

        v1.PlanMoveUpsRequest = (function() {

            const PlanMoveUpsRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PlanMoveUpsRequest.prototype.requestId = "";
            PlanMoveUpsRequest.prototype.maxMoves = 0;

            PlanMoveUpsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
                    writer.uint32(10).string(message.requestId);
                if (message.maxMoves != null && $Object.hasOwnProperty.call(message, "maxMoves") && message.maxMoves !== 0)
                    writer.uint32(16).int32(message.maxMoves);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PlanMoveUpsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.PlanMoveUpsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.requestId = value;
                            else
                                delete message.requestId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.maxMoves = value;
                            else
                                delete message.maxMoves;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PlanMoveUpsRequest;
        })();

        v1.PlanMoveUpsResponse = (function() {

            const PlanMoveUpsResponse = function (properties) {
                this.moves = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PlanMoveUpsResponse.prototype.requestId = "";
            PlanMoveUpsResponse.prototype.moves = $util.emptyArray;
            PlanMoveUpsResponse.prototype.epochs = null;
            PlanMoveUpsResponse.prototype.computeUs = 0;

            PlanMoveUpsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
                    writer.uint32(10).string(message.requestId);
                if (message.moves != null && message.moves.length)
                    for (let i = 0; i < message.moves.length; ++i)
                        $root.runcard.v1.MoveUp.encode(message.moves[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs"))
                    $root.runcard.v1.Epochs.encode(message.epochs, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.computeUs != null && $Object.hasOwnProperty.call(message, "computeUs") && message.computeUs !== 0)
                    writer.uint32(32).uint32(message.computeUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PlanMoveUpsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.PlanMoveUpsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.requestId = value;
                            else
                                delete message.requestId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.moves && message.moves.length))
                                message.moves = [];
                            message.moves.push($root.runcard.v1.MoveUp.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.epochs = $root.runcard.v1.Epochs.decode(reader, reader.size(), $undefined, _depth + 1, message.epochs);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.computeUs = value;
                            else
                                delete message.computeUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PlanMoveUpsResponse;
        })();

        v1.MoveUp = (function() {

            const MoveUp = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MoveUp.prototype.unitId = "";
            MoveUp.prototype.fromStationId = "";
            MoveUp.prototype.toStationId = "";
            MoveUp.prototype.driveMs = 0;
            MoveUp.prototype.gainedPeople = 0;

            MoveUp.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unitId != null && $Object.hasOwnProperty.call(message, "unitId") && message.unitId !== "")
                    writer.uint32(10).string(message.unitId);
                if (message.fromStationId != null && $Object.hasOwnProperty.call(message, "fromStationId") && message.fromStationId !== "")
                    writer.uint32(18).string(message.fromStationId);
                if (message.toStationId != null && $Object.hasOwnProperty.call(message, "toStationId") && message.toStationId !== "")
                    writer.uint32(26).string(message.toStationId);
                if (message.driveMs != null && $Object.hasOwnProperty.call(message, "driveMs") && message.driveMs !== 0)
                    writer.uint32(32).uint32(message.driveMs);
                if (message.gainedPeople != null && $Object.hasOwnProperty.call(message, "gainedPeople") && message.gainedPeople !== 0)
                    writer.uint32(40).uint32(message.gainedPeople);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MoveUp.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.MoveUp();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unitId = value;
                            else
                                delete message.unitId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.fromStationId = value;
                            else
                                delete message.fromStationId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.toStationId = value;
                            else
                                delete message.toStationId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.driveMs = value;
                            else
                                delete message.driveMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.gainedPeople = value;
                            else
                                delete message.gainedPeople;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MoveUp;
        })();

        v1.ExplainUnitRequest = (function() {

            const ExplainUnitRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ExplainUnitRequest.prototype.requestId = "";
            ExplainUnitRequest.prototype.incident = null;
            ExplainUnitRequest.prototype.unitId = "";

            ExplainUnitRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
                    writer.uint32(10).string(message.requestId);
                if (message.incident != null && $Object.hasOwnProperty.call(message, "incident"))
                    $root.runcard.v1.IncidentFacts.encode(message.incident, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.unitId != null && $Object.hasOwnProperty.call(message, "unitId") && message.unitId !== "")
                    writer.uint32(26).string(message.unitId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ExplainUnitRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ExplainUnitRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.requestId = value;
                            else
                                delete message.requestId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.incident = $root.runcard.v1.IncidentFacts.decode(reader, reader.size(), $undefined, _depth + 1, message.incident);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unitId = value;
                            else
                                delete message.unitId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ExplainUnitRequest;
        })();

        v1.ExplainUnitResponse = (function() {

            const ExplainUnitResponse = function (properties) {
                this.facts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ExplainUnitResponse.prototype.requestId = "";
            ExplainUnitResponse.prototype.unitId = "";
            ExplainUnitResponse.prototype.isChosen = false;
            ExplainUnitResponse.prototype.reason = "";
            ExplainUnitResponse.prototype.eta = null;
            ExplainUnitResponse.prototype.facts = $util.emptyArray;

            ExplainUnitResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
                    writer.uint32(10).string(message.requestId);
                if (message.unitId != null && $Object.hasOwnProperty.call(message, "unitId") && message.unitId !== "")
                    writer.uint32(18).string(message.unitId);
                if (message.isChosen != null && $Object.hasOwnProperty.call(message, "isChosen") && message.isChosen !== false)
                    writer.uint32(24).bool(message.isChosen);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(34).string(message.reason);
                if (message.eta != null && $Object.hasOwnProperty.call(message, "eta"))
                    $root.runcard.v1.Eta.encode(message.eta, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.facts != null && message.facts.length)
                    for (let i = 0; i < message.facts.length; ++i)
                        $root.runcard.v1.Notice.encode(message.facts[i], writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ExplainUnitResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ExplainUnitResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.requestId = value;
                            else
                                delete message.requestId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unitId = value;
                            else
                                delete message.unitId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isChosen = value;
                            else
                                delete message.isChosen;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.eta = $root.runcard.v1.Eta.decode(reader, reader.size(), $undefined, _depth + 1, message.eta);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.facts && message.facts.length))
                                message.facts = [];
                            message.facts.push($root.runcard.v1.Notice.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ExplainUnitResponse;
        })();

        v1.UnitStatus = (function() {

            const UnitStatus = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UnitStatus.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UnitStatus.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UnitStatus();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            UnitStatus.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "AVAILABLE"] = 1;
                values[valuesById[2] = "DISPATCHED"] = 2;
                values[valuesById[3] = "EN_ROUTE"] = 3;
                values[valuesById[4] = "ON_SCENE"] = 4;
                values[valuesById[5] = "RETURNING"] = 5;
                values[valuesById[6] = "REFILLING"] = 6;
                values[valuesById[7] = "OUT_OF_SERVICE"] = 7;
                values[valuesById[8] = "OFF_DUTY"] = 8;
                return values;
            })();

            return UnitStatus;
        })();

        v1.UnitKind = (function() {

            const UnitKind = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UnitKind.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UnitKind.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UnitKind();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            UnitKind.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "HEAVY_PUMPER"] = 1;
                values[valuesById[2] = "MEDIUM_PUMPER"] = 2;
                values[valuesById[3] = "MINI_PUMPER"] = 3;
                values[valuesById[4] = "TANKER"] = 4;
                values[valuesById[5] = "AERIAL_LADDER"] = 5;
                values[valuesById[6] = "RESCUE_TRUCK"] = 6;
                values[valuesById[7] = "COMMAND_CAR"] = 7;
                values[valuesById[8] = "MOTORBIKE"] = 8;
                values[valuesById[9] = "OTHER"] = 9;
                return values;
            })();

            return UnitKind;
        })();

        v1.UnitAgency = (function() {

            const UnitAgency = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UnitAgency.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UnitAgency.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UnitAgency();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            UnitAgency.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "FIRE_POLICE"] = 1;
                values[valuesById[2] = "AIRPORT"] = 2;
                values[valuesById[3] = "INDUSTRIAL_PARK"] = 3;
                values[valuesById[4] = "FACILITY"] = 4;
                values[valuesById[5] = "FIRE_UNIVERSITY"] = 5;
                values[valuesById[6] = "ARMY"] = 6;
                values[valuesById[7] = "STREET_CLEANING"] = 7;
                values[valuesById[8] = "NEIGHBOUR_PROVINCE"] = 8;
                return values;
            })();

            return UnitAgency;
        })();

        v1.CommunityKind = (function() {

            const CommunityKind = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CommunityKind.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CommunityKind.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.CommunityKind();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            CommunityKind.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "PUBLIC_FIREFIGHTING_POINT"] = 1;
                values[valuesById[2] = "NEIGHBOUR_GROUP"] = 2;
                values[valuesById[3] = "CIVIL_DEFENCE"] = 3;
                values[valuesById[4] = "WARD_POLICE"] = 4;
                return values;
            })();

            return CommunityKind;
        })();

        v1.Station = (function() {

            const Station = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Station.prototype.id = "";
            Station.prototype.name = "";
            Station.prototype.location = null;
            Station.prototype.isSynthetic = false;

            Station.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(18).string(message.name);
                if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                    $root.runcard.v1.LatLon.encode(message.location, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.isSynthetic != null && $Object.hasOwnProperty.call(message, "isSynthetic") && message.isSynthetic !== false)
                    writer.uint32(32).bool(message.isSynthetic);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Station.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Station();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.location = $root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isSynthetic = value;
                            else
                                delete message.isSynthetic;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Station;
        })();

        v1.Unit = (function() {

            const Unit = function (properties) {
                this.capabilities = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Unit.prototype.id = "";
            Unit.prototype.name = "";
            Unit.prototype.kind = 0;
            Unit.prototype.stationId = "";
            Unit.prototype.capabilities = $util.emptyArray;
            Unit.prototype.crew = 0;
            Unit.prototype.widthCm = 0;
            Unit.prototype.lengthCm = 0;
            Unit.prototype.heightCm = 0;
            Unit.prototype.weightKg = 0;
            Unit.prototype.tankL = 0;
            Unit.prototype.pumpLpm = 0;
            Unit.prototype.hoseM = 0;
            Unit.prototype.profileId = "";
            Unit.prototype.status = 0;
            Unit.prototype.position = null;
            Unit.prototype.incidentId = "";
            Unit.prototype.crewId = null;
            Unit.prototype.expectedFreeUnixMs = null;
            Unit.prototype.expectedFreeP90UnixMs = null;
            Unit.prototype.agency = 0;
            Unit.prototype.turnoutMs = null;
            Unit.prototype.needsPermission = false;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Unit.prototype, "_crewId", {
                get: $util.oneOfGetter($oneOfFields = ["crewId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Unit.prototype, "_expectedFreeUnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["expectedFreeUnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Unit.prototype, "_expectedFreeP90UnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["expectedFreeP90UnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Unit.prototype, "_turnoutMs", {
                get: $util.oneOfGetter($oneOfFields = ["turnoutMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Unit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(18).string(message.name);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(24).int32(message.kind);
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== "")
                    writer.uint32(34).string(message.stationId);
                if (message.capabilities != null && message.capabilities.length)
                    for (let i = 0; i < message.capabilities.length; ++i)
                        writer.uint32(42).string(message.capabilities[i]);
                if (message.crew != null && $Object.hasOwnProperty.call(message, "crew") && message.crew !== 0)
                    writer.uint32(48).int32(message.crew);
                if (message.widthCm != null && $Object.hasOwnProperty.call(message, "widthCm") && message.widthCm !== 0)
                    writer.uint32(56).int32(message.widthCm);
                if (message.lengthCm != null && $Object.hasOwnProperty.call(message, "lengthCm") && message.lengthCm !== 0)
                    writer.uint32(64).int32(message.lengthCm);
                if (message.heightCm != null && $Object.hasOwnProperty.call(message, "heightCm") && message.heightCm !== 0)
                    writer.uint32(72).int32(message.heightCm);
                if (message.weightKg != null && $Object.hasOwnProperty.call(message, "weightKg") && message.weightKg !== 0)
                    writer.uint32(80).int32(message.weightKg);
                if (message.tankL != null && $Object.hasOwnProperty.call(message, "tankL") && message.tankL !== 0)
                    writer.uint32(88).int32(message.tankL);
                if (message.pumpLpm != null && $Object.hasOwnProperty.call(message, "pumpLpm") && message.pumpLpm !== 0)
                    writer.uint32(96).int32(message.pumpLpm);
                if (message.hoseM != null && $Object.hasOwnProperty.call(message, "hoseM") && message.hoseM !== 0)
                    writer.uint32(104).int32(message.hoseM);
                if (message.profileId != null && $Object.hasOwnProperty.call(message, "profileId") && message.profileId !== "")
                    writer.uint32(114).string(message.profileId);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(120).int32(message.status);
                if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                    $root.runcard.v1.UnitPosition.encode(message.position, writer.uint32(130).fork(), _depth + 1).ldelim();
                if (message.incidentId != null && $Object.hasOwnProperty.call(message, "incidentId") && message.incidentId !== "")
                    writer.uint32(138).string(message.incidentId);
                if (message.crewId != null && $Object.hasOwnProperty.call(message, "crewId"))
                    writer.uint32(146).string(message.crewId);
                if (message.expectedFreeUnixMs != null && $Object.hasOwnProperty.call(message, "expectedFreeUnixMs"))
                    writer.uint32(152).int64(message.expectedFreeUnixMs);
                if (message.expectedFreeP90UnixMs != null && $Object.hasOwnProperty.call(message, "expectedFreeP90UnixMs"))
                    writer.uint32(160).int64(message.expectedFreeP90UnixMs);
                if (message.agency != null && $Object.hasOwnProperty.call(message, "agency") && message.agency !== 0)
                    writer.uint32(168).int32(message.agency);
                if (message.turnoutMs != null && $Object.hasOwnProperty.call(message, "turnoutMs"))
                    writer.uint32(176).int32(message.turnoutMs);
                if (message.needsPermission != null && $Object.hasOwnProperty.call(message, "needsPermission") && message.needsPermission !== false)
                    writer.uint32(184).bool(message.needsPermission);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Unit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Unit();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.capabilities && message.capabilities.length))
                                message.capabilities = [];
                            message.capabilities.push(reader.stringVerify());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.crew = value;
                            else
                                delete message.crew;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.widthCm = value;
                            else
                                delete message.widthCm;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.lengthCm = value;
                            else
                                delete message.lengthCm;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.heightCm = value;
                            else
                                delete message.heightCm;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.weightKg = value;
                            else
                                delete message.weightKg;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.tankL = value;
                            else
                                delete message.tankL;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.pumpLpm = value;
                            else
                                delete message.pumpLpm;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.hoseM = value;
                            else
                                delete message.hoseM;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.profileId = value;
                            else
                                delete message.profileId;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.position = $root.runcard.v1.UnitPosition.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.incidentId = value;
                            else
                                delete message.incidentId;
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.crewId = reader.stringVerify();
                            message._crewId = "crewId";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 0)
                                break;
                            message.expectedFreeUnixMs = reader.int64();
                            message._expectedFreeUnixMs = "expectedFreeUnixMs";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 0)
                                break;
                            message.expectedFreeP90UnixMs = reader.int64();
                            message._expectedFreeP90UnixMs = "expectedFreeP90UnixMs";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.agency = value;
                            else
                                delete message.agency;
                            continue;
                        }
                    case 22: {
                            if (wireType !== 0)
                                break;
                            message.turnoutMs = reader.int32();
                            message._turnoutMs = "turnoutMs";
                            continue;
                        }
                    case 23: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.needsPermission = value;
                            else
                                delete message.needsPermission;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Unit;
        })();

        v1.UnitPosition = (function() {

            const UnitPosition = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UnitPosition.prototype.location = null;
            UnitPosition.prototype.atUnixMs = null;
            UnitPosition.prototype.bearingDeg = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(UnitPosition.prototype, "_atUnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["atUnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(UnitPosition.prototype, "_bearingDeg", {
                get: $util.oneOfGetter($oneOfFields = ["bearingDeg"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            UnitPosition.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                    $root.runcard.v1.LatLon.encode(message.location, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.atUnixMs != null && $Object.hasOwnProperty.call(message, "atUnixMs"))
                    writer.uint32(16).int64(message.atUnixMs);
                if (message.bearingDeg != null && $Object.hasOwnProperty.call(message, "bearingDeg"))
                    writer.uint32(24).int32(message.bearingDeg);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UnitPosition.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UnitPosition();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.location = $root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.atUnixMs = reader.int64();
                            message._atUnixMs = "atUnixMs";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.bearingDeg = reader.int32();
                            message._bearingDeg = "bearingDeg";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UnitPosition;
        })();

        v1.CommunityPoint = (function() {

            const CommunityPoint = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CommunityPoint.prototype.id = "";
            CommunityPoint.prototype.kind = 0;
            CommunityPoint.prototype.name = "";
            CommunityPoint.prototype.location = null;
            CommunityPoint.prototype.isStocked = false;
            CommunityPoint.prototype.lastCheckedUnixMs = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(CommunityPoint.prototype, "_lastCheckedUnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["lastCheckedUnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            CommunityPoint.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(16).int32(message.kind);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(26).string(message.name);
                if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                    $root.runcard.v1.LatLon.encode(message.location, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.isStocked != null && $Object.hasOwnProperty.call(message, "isStocked") && message.isStocked !== false)
                    writer.uint32(40).bool(message.isStocked);
                if (message.lastCheckedUnixMs != null && $Object.hasOwnProperty.call(message, "lastCheckedUnixMs"))
                    writer.uint32(48).int64(message.lastCheckedUnixMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CommunityPoint.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.CommunityPoint();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.location = $root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isStocked = value;
                            else
                                delete message.isStocked;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.lastCheckedUnixMs = reader.int64();
                            message._lastCheckedUnixMs = "lastCheckedUnixMs";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CommunityPoint;
        })();

        v1.UpsertStationsRequest = (function() {

            const UpsertStationsRequest = function (properties) {
                this.stations = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UpsertStationsRequest.prototype.stations = $util.emptyArray;

            UpsertStationsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stations != null && message.stations.length)
                    for (let i = 0; i < message.stations.length; ++i)
                        $root.runcard.v1.Station.encode(message.stations[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UpsertStationsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UpsertStationsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.stations && message.stations.length))
                                message.stations = [];
                            message.stations.push($root.runcard.v1.Station.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpsertStationsRequest;
        })();

        v1.UpsertStationsResponse = (function() {

            const UpsertStationsResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UpsertStationsResponse.prototype.upsertedCount = 0;
            UpsertStationsResponse.prototype.fleetEpoch = 0;

            UpsertStationsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.upsertedCount != null && $Object.hasOwnProperty.call(message, "upsertedCount") && message.upsertedCount !== 0)
                    writer.uint32(8).uint32(message.upsertedCount);
                if (message.fleetEpoch != null && $Object.hasOwnProperty.call(message, "fleetEpoch") && message.fleetEpoch !== 0)
                    writer.uint32(16).uint32(message.fleetEpoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UpsertStationsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UpsertStationsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.upsertedCount = value;
                            else
                                delete message.upsertedCount;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fleetEpoch = value;
                            else
                                delete message.fleetEpoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpsertStationsResponse;
        })();

        v1.UpsertUnitsRequest = (function() {

            const UpsertUnitsRequest = function (properties) {
                this.units = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UpsertUnitsRequest.prototype.units = $util.emptyArray;

            UpsertUnitsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.units != null && message.units.length)
                    for (let i = 0; i < message.units.length; ++i)
                        $root.runcard.v1.Unit.encode(message.units[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UpsertUnitsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UpsertUnitsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.units && message.units.length))
                                message.units = [];
                            message.units.push($root.runcard.v1.Unit.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpsertUnitsRequest;
        })();

        v1.UpsertUnitsResponse = (function() {

            const UpsertUnitsResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UpsertUnitsResponse.prototype.upsertedCount = 0;
            UpsertUnitsResponse.prototype.fleetEpoch = 0;

            UpsertUnitsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.upsertedCount != null && $Object.hasOwnProperty.call(message, "upsertedCount") && message.upsertedCount !== 0)
                    writer.uint32(8).uint32(message.upsertedCount);
                if (message.fleetEpoch != null && $Object.hasOwnProperty.call(message, "fleetEpoch") && message.fleetEpoch !== 0)
                    writer.uint32(16).uint32(message.fleetEpoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UpsertUnitsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UpsertUnitsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.upsertedCount = value;
                            else
                                delete message.upsertedCount;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fleetEpoch = value;
                            else
                                delete message.fleetEpoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpsertUnitsResponse;
        })();

        v1.UpsertCommunityPointsRequest = (function() {

            const UpsertCommunityPointsRequest = function (properties) {
                this.communityPoints = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UpsertCommunityPointsRequest.prototype.communityPoints = $util.emptyArray;

            UpsertCommunityPointsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.communityPoints != null && message.communityPoints.length)
                    for (let i = 0; i < message.communityPoints.length; ++i)
                        $root.runcard.v1.CommunityPoint.encode(message.communityPoints[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UpsertCommunityPointsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UpsertCommunityPointsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.communityPoints && message.communityPoints.length))
                                message.communityPoints = [];
                            message.communityPoints.push($root.runcard.v1.CommunityPoint.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpsertCommunityPointsRequest;
        })();

        v1.UpsertCommunityPointsResponse = (function() {

            const UpsertCommunityPointsResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UpsertCommunityPointsResponse.prototype.upsertedCount = 0;
            UpsertCommunityPointsResponse.prototype.fleetEpoch = 0;

            UpsertCommunityPointsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.upsertedCount != null && $Object.hasOwnProperty.call(message, "upsertedCount") && message.upsertedCount !== 0)
                    writer.uint32(8).uint32(message.upsertedCount);
                if (message.fleetEpoch != null && $Object.hasOwnProperty.call(message, "fleetEpoch") && message.fleetEpoch !== 0)
                    writer.uint32(16).uint32(message.fleetEpoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UpsertCommunityPointsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UpsertCommunityPointsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.upsertedCount = value;
                            else
                                delete message.upsertedCount;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fleetEpoch = value;
                            else
                                delete message.fleetEpoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpsertCommunityPointsResponse;
        })();

        v1.ReportPositionsRequest = (function() {

            const ReportPositionsRequest = function (properties) {
                this.reports = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReportPositionsRequest.prototype.reports = $util.emptyArray;

            ReportPositionsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reports != null && message.reports.length)
                    for (let i = 0; i < message.reports.length; ++i)
                        $root.runcard.v1.PositionReport.encode(message.reports[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReportPositionsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ReportPositionsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.reports && message.reports.length))
                                message.reports = [];
                            message.reports.push($root.runcard.v1.PositionReport.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReportPositionsRequest;
        })();

        v1.PositionReport = (function() {

            const PositionReport = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PositionReport.prototype.unitId = "";
            PositionReport.prototype.location = null;
            PositionReport.prototype.atUnixMs = null;
            PositionReport.prototype.bearingDeg = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(PositionReport.prototype, "_atUnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["atUnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(PositionReport.prototype, "_bearingDeg", {
                get: $util.oneOfGetter($oneOfFields = ["bearingDeg"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            PositionReport.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unitId != null && $Object.hasOwnProperty.call(message, "unitId") && message.unitId !== "")
                    writer.uint32(10).string(message.unitId);
                if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                    $root.runcard.v1.LatLon.encode(message.location, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.atUnixMs != null && $Object.hasOwnProperty.call(message, "atUnixMs"))
                    writer.uint32(24).int64(message.atUnixMs);
                if (message.bearingDeg != null && $Object.hasOwnProperty.call(message, "bearingDeg"))
                    writer.uint32(32).int32(message.bearingDeg);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PositionReport.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.PositionReport();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unitId = value;
                            else
                                delete message.unitId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.location = $root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.atUnixMs = reader.int64();
                            message._atUnixMs = "atUnixMs";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.bearingDeg = reader.int32();
                            message._bearingDeg = "bearingDeg";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PositionReport;
        })();

        v1.ReportPositionsResponse = (function() {

            const ReportPositionsResponse = function (properties) {
                this.ignored = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReportPositionsResponse.prototype.acceptedCount = 0;
            ReportPositionsResponse.prototype.ignored = $util.emptyArray;
            ReportPositionsResponse.prototype.fleetEpoch = 0;

            ReportPositionsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.acceptedCount != null && $Object.hasOwnProperty.call(message, "acceptedCount") && message.acceptedCount !== 0)
                    writer.uint32(8).uint32(message.acceptedCount);
                if (message.ignored != null && message.ignored.length)
                    for (let i = 0; i < message.ignored.length; ++i)
                        $root.runcard.v1.IgnoredReport.encode(message.ignored[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.fleetEpoch != null && $Object.hasOwnProperty.call(message, "fleetEpoch") && message.fleetEpoch !== 0)
                    writer.uint32(24).uint32(message.fleetEpoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReportPositionsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ReportPositionsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.acceptedCount = value;
                            else
                                delete message.acceptedCount;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.ignored && message.ignored.length))
                                message.ignored = [];
                            message.ignored.push($root.runcard.v1.IgnoredReport.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fleetEpoch = value;
                            else
                                delete message.fleetEpoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReportPositionsResponse;
        })();

        v1.IgnoredReport = (function() {

            const IgnoredReport = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            IgnoredReport.prototype.unitId = "";
            IgnoredReport.prototype.reason = "";

            IgnoredReport.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unitId != null && $Object.hasOwnProperty.call(message, "unitId") && message.unitId !== "")
                    writer.uint32(10).string(message.unitId);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(18).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            IgnoredReport.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.IgnoredReport();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unitId = value;
                            else
                                delete message.unitId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return IgnoredReport;
        })();

        v1.SetUnitStatusRequest = (function() {

            const SetUnitStatusRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SetUnitStatusRequest.prototype.unitId = "";
            SetUnitStatusRequest.prototype.status = 0;
            SetUnitStatusRequest.prototype.expectedFreeUnixMs = null;
            SetUnitStatusRequest.prototype.expectedFreeP90UnixMs = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(SetUnitStatusRequest.prototype, "_expectedFreeUnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["expectedFreeUnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(SetUnitStatusRequest.prototype, "_expectedFreeP90UnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["expectedFreeP90UnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            SetUnitStatusRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unitId != null && $Object.hasOwnProperty.call(message, "unitId") && message.unitId !== "")
                    writer.uint32(10).string(message.unitId);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(16).int32(message.status);
                if (message.expectedFreeUnixMs != null && $Object.hasOwnProperty.call(message, "expectedFreeUnixMs"))
                    writer.uint32(24).int64(message.expectedFreeUnixMs);
                if (message.expectedFreeP90UnixMs != null && $Object.hasOwnProperty.call(message, "expectedFreeP90UnixMs"))
                    writer.uint32(32).int64(message.expectedFreeP90UnixMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SetUnitStatusRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.SetUnitStatusRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unitId = value;
                            else
                                delete message.unitId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.expectedFreeUnixMs = reader.int64();
                            message._expectedFreeUnixMs = "expectedFreeUnixMs";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.expectedFreeP90UnixMs = reader.int64();
                            message._expectedFreeP90UnixMs = "expectedFreeP90UnixMs";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SetUnitStatusRequest;
        })();

        v1.SetUnitStatusResponse = (function() {

            const SetUnitStatusResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SetUnitStatusResponse.prototype.unit = null;
            SetUnitStatusResponse.prototype.fleetEpoch = 0;

            SetUnitStatusResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unit != null && $Object.hasOwnProperty.call(message, "unit"))
                    $root.runcard.v1.Unit.encode(message.unit, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.fleetEpoch != null && $Object.hasOwnProperty.call(message, "fleetEpoch") && message.fleetEpoch !== 0)
                    writer.uint32(16).uint32(message.fleetEpoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SetUnitStatusResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.SetUnitStatusResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.unit = $root.runcard.v1.Unit.decode(reader, reader.size(), $undefined, _depth + 1, message.unit);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fleetEpoch = value;
                            else
                                delete message.fleetEpoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SetUnitStatusResponse;
        })();

        v1.ListUnitsRequest = (function() {

            const ListUnitsRequest = function (properties) {
                this.statuses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ListUnitsRequest.prototype.stationId = "";
            ListUnitsRequest.prototype.statuses = $util.emptyArray;

            ListUnitsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== "")
                    writer.uint32(10).string(message.stationId);
                if (message.statuses != null && message.statuses.length)
                    writer.uint32(18).int32s(message.statuses);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ListUnitsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ListUnitsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.statuses && message.statuses.length))
                                    message.statuses = [];
                                reader.int32s(message.statuses);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.statuses && message.statuses.length))
                                message.statuses = [];
                            message.statuses.push(reader.int32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListUnitsRequest;
        })();

        v1.ListUnitsResponse = (function() {

            const ListUnitsResponse = function (properties) {
                this.units = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ListUnitsResponse.prototype.units = $util.emptyArray;
            ListUnitsResponse.prototype.fleetEpoch = 0;

            ListUnitsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.units != null && message.units.length)
                    for (let i = 0; i < message.units.length; ++i)
                        $root.runcard.v1.Unit.encode(message.units[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.fleetEpoch != null && $Object.hasOwnProperty.call(message, "fleetEpoch") && message.fleetEpoch !== 0)
                    writer.uint32(16).uint32(message.fleetEpoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ListUnitsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ListUnitsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.units && message.units.length))
                                message.units = [];
                            message.units.push($root.runcard.v1.Unit.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fleetEpoch = value;
                            else
                                delete message.fleetEpoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListUnitsResponse;
        })();

        v1.WaterKind = (function() {

            const WaterKind = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WaterKind.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WaterKind.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.WaterKind();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            WaterKind.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "HYDRANT"] = 1;
                values[valuesById[2] = "TANK"] = 2;
                values[valuesById[3] = "NATURAL"] = 3;
                values[valuesById[4] = "SUCTION_POINT"] = 4;
                return values;
            })();

            return WaterKind;
        })();

        v1.WaterStatus = (function() {

            const WaterStatus = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WaterStatus.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WaterStatus.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.WaterStatus();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            WaterStatus.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "WORKING"] = 1;
                values[valuesById[2] = "UNKNOWN"] = 2;
                values[valuesById[3] = "OUT_OF_SERVICE"] = 3;
                return values;
            })();

            return WaterStatus;
        })();

        v1.WaterSource = (function() {

            const WaterSource = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WaterSource.prototype.id = "";
            WaterSource.prototype.kind = 0;
            WaterSource.prototype.location = null;
            WaterSource.prototype.flowLpm = null;
            WaterSource.prototype.volumeL = null;
            WaterSource.prototype.status = 0;
            WaterSource.prototype.lastCheckedUnixMs = null;
            WaterSource.prototype.isPrivate = false;
            WaterSource.prototype.mainId = null;
            WaterSource.prototype.test = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(WaterSource.prototype, "_flowLpm", {
                get: $util.oneOfGetter($oneOfFields = ["flowLpm"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(WaterSource.prototype, "_volumeL", {
                get: $util.oneOfGetter($oneOfFields = ["volumeL"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(WaterSource.prototype, "_lastCheckedUnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["lastCheckedUnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(WaterSource.prototype, "_mainId", {
                get: $util.oneOfGetter($oneOfFields = ["mainId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            WaterSource.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(16).int32(message.kind);
                if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                    $root.runcard.v1.LatLon.encode(message.location, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.flowLpm != null && $Object.hasOwnProperty.call(message, "flowLpm"))
                    writer.uint32(32).int32(message.flowLpm);
                if (message.volumeL != null && $Object.hasOwnProperty.call(message, "volumeL"))
                    writer.uint32(40).int32(message.volumeL);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(48).int32(message.status);
                if (message.lastCheckedUnixMs != null && $Object.hasOwnProperty.call(message, "lastCheckedUnixMs"))
                    writer.uint32(56).int64(message.lastCheckedUnixMs);
                if (message.isPrivate != null && $Object.hasOwnProperty.call(message, "isPrivate") && message.isPrivate !== false)
                    writer.uint32(64).bool(message.isPrivate);
                if (message.mainId != null && $Object.hasOwnProperty.call(message, "mainId"))
                    writer.uint32(74).string(message.mainId);
                if (message.test != null && $Object.hasOwnProperty.call(message, "test"))
                    $root.runcard.v1.FlowTest.encode(message.test, writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WaterSource.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.WaterSource();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.location = $root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.flowLpm = reader.int32();
                            message._flowLpm = "flowLpm";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.volumeL = reader.int32();
                            message._volumeL = "volumeL";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.lastCheckedUnixMs = reader.int64();
                            message._lastCheckedUnixMs = "lastCheckedUnixMs";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isPrivate = value;
                            else
                                delete message.isPrivate;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.mainId = reader.stringVerify();
                            message._mainId = "mainId";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.test = $root.runcard.v1.FlowTest.decode(reader, reader.size(), $undefined, _depth + 1, message.test);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WaterSource;
        })();

        v1.FlowTest = (function() {

            const FlowTest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FlowTest.prototype.staticKpa = 0;
            FlowTest.prototype.residualKpa = 0;
            FlowTest.prototype.flowLpm = 0;

            FlowTest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.staticKpa != null && $Object.hasOwnProperty.call(message, "staticKpa") && message.staticKpa !== 0)
                    writer.uint32(8).int32(message.staticKpa);
                if (message.residualKpa != null && $Object.hasOwnProperty.call(message, "residualKpa") && message.residualKpa !== 0)
                    writer.uint32(16).int32(message.residualKpa);
                if (message.flowLpm != null && $Object.hasOwnProperty.call(message, "flowLpm") && message.flowLpm !== 0)
                    writer.uint32(24).int32(message.flowLpm);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FlowTest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.FlowTest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.staticKpa = value;
                            else
                                delete message.staticKpa;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.residualKpa = value;
                            else
                                delete message.residualKpa;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.flowLpm = value;
                            else
                                delete message.flowLpm;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FlowTest;
        })();

        v1.UpsertWaterSourcesRequest = (function() {

            const UpsertWaterSourcesRequest = function (properties) {
                this.waterSources = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UpsertWaterSourcesRequest.prototype.waterSources = $util.emptyArray;

            UpsertWaterSourcesRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.waterSources != null && message.waterSources.length)
                    for (let i = 0; i < message.waterSources.length; ++i)
                        $root.runcard.v1.WaterSource.encode(message.waterSources[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UpsertWaterSourcesRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UpsertWaterSourcesRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.waterSources && message.waterSources.length))
                                message.waterSources = [];
                            message.waterSources.push($root.runcard.v1.WaterSource.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpsertWaterSourcesRequest;
        })();

        v1.UpsertWaterSourcesResponse = (function() {

            const UpsertWaterSourcesResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UpsertWaterSourcesResponse.prototype.upsertedCount = 0;
            UpsertWaterSourcesResponse.prototype.fleetEpoch = 0;

            UpsertWaterSourcesResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.upsertedCount != null && $Object.hasOwnProperty.call(message, "upsertedCount") && message.upsertedCount !== 0)
                    writer.uint32(8).uint32(message.upsertedCount);
                if (message.fleetEpoch != null && $Object.hasOwnProperty.call(message, "fleetEpoch") && message.fleetEpoch !== 0)
                    writer.uint32(16).uint32(message.fleetEpoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UpsertWaterSourcesResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.UpsertWaterSourcesResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.upsertedCount = value;
                            else
                                delete message.upsertedCount;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fleetEpoch = value;
                            else
                                delete message.fleetEpoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpsertWaterSourcesResponse;
        })();

        v1.SetWaterStatusRequest = (function() {

            const SetWaterStatusRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SetWaterStatusRequest.prototype.sourceId = "";
            SetWaterStatusRequest.prototype.status = 0;
            SetWaterStatusRequest.prototype.checkedAtUnixMs = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(SetWaterStatusRequest.prototype, "_checkedAtUnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["checkedAtUnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            SetWaterStatusRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sourceId != null && $Object.hasOwnProperty.call(message, "sourceId") && message.sourceId !== "")
                    writer.uint32(10).string(message.sourceId);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(16).int32(message.status);
                if (message.checkedAtUnixMs != null && $Object.hasOwnProperty.call(message, "checkedAtUnixMs"))
                    writer.uint32(24).int64(message.checkedAtUnixMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SetWaterStatusRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.SetWaterStatusRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sourceId = value;
                            else
                                delete message.sourceId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.checkedAtUnixMs = reader.int64();
                            message._checkedAtUnixMs = "checkedAtUnixMs";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SetWaterStatusRequest;
        })();

        v1.SetWaterStatusResponse = (function() {

            const SetWaterStatusResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SetWaterStatusResponse.prototype.waterSource = null;
            SetWaterStatusResponse.prototype.fleetEpoch = 0;

            SetWaterStatusResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.waterSource != null && $Object.hasOwnProperty.call(message, "waterSource"))
                    $root.runcard.v1.WaterSource.encode(message.waterSource, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.fleetEpoch != null && $Object.hasOwnProperty.call(message, "fleetEpoch") && message.fleetEpoch !== 0)
                    writer.uint32(16).uint32(message.fleetEpoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SetWaterStatusResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.SetWaterStatusResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.waterSource = $root.runcard.v1.WaterSource.decode(reader, reader.size(), $undefined, _depth + 1, message.waterSource);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fleetEpoch = value;
                            else
                                delete message.fleetEpoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SetWaterStatusResponse;
        })();

        v1.NearestWaterRequest = (function() {

            const NearestWaterRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            NearestWaterRequest.prototype.location = null;
            NearestWaterRequest.prototype.radiusM = null;
            NearestWaterRequest.prototype.count = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(NearestWaterRequest.prototype, "_radiusM", {
                get: $util.oneOfGetter($oneOfFields = ["radiusM"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(NearestWaterRequest.prototype, "_count", {
                get: $util.oneOfGetter($oneOfFields = ["count"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            NearestWaterRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                    $root.runcard.v1.LatLon.encode(message.location, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.radiusM != null && $Object.hasOwnProperty.call(message, "radiusM"))
                    writer.uint32(16).int32(message.radiusM);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    writer.uint32(24).int32(message.count);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            NearestWaterRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.NearestWaterRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.location = $root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.radiusM = reader.int32();
                            message._radiusM = "radiusM";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.count = reader.int32();
                            message._count = "count";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return NearestWaterRequest;
        })();

        v1.NearestWaterResponse = (function() {

            const NearestWaterResponse = function (properties) {
                this.sources = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            NearestWaterResponse.prototype.sources = $util.emptyArray;
            NearestWaterResponse.prototype.fleetEpoch = 0;

            NearestWaterResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sources != null && message.sources.length)
                    for (let i = 0; i < message.sources.length; ++i)
                        $root.runcard.v1.NearWaterSource.encode(message.sources[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.fleetEpoch != null && $Object.hasOwnProperty.call(message, "fleetEpoch") && message.fleetEpoch !== 0)
                    writer.uint32(16).uint32(message.fleetEpoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            NearestWaterResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.NearestWaterResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.sources && message.sources.length))
                                message.sources = [];
                            message.sources.push($root.runcard.v1.NearWaterSource.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fleetEpoch = value;
                            else
                                delete message.fleetEpoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return NearestWaterResponse;
        })();

        v1.NearWaterSource = (function() {

            const NearWaterSource = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            NearWaterSource.prototype.waterSource = null;
            NearWaterSource.prototype.straightM = 0;
            NearWaterSource.prototype.walkM = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(NearWaterSource.prototype, "_walkM", {
                get: $util.oneOfGetter($oneOfFields = ["walkM"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            NearWaterSource.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.waterSource != null && $Object.hasOwnProperty.call(message, "waterSource"))
                    $root.runcard.v1.WaterSource.encode(message.waterSource, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.straightM != null && $Object.hasOwnProperty.call(message, "straightM") && message.straightM !== 0)
                    writer.uint32(16).uint32(message.straightM);
                if (message.walkM != null && $Object.hasOwnProperty.call(message, "walkM"))
                    writer.uint32(24).uint32(message.walkM);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            NearWaterSource.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.NearWaterSource();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.waterSource = $root.runcard.v1.WaterSource.decode(reader, reader.size(), $undefined, _depth + 1, message.waterSource);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.straightM = value;
                            else
                                delete message.straightM;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.walkM = reader.uint32();
                            message._walkM = "walkM";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return NearWaterSource;
        })();

        v1.ErrorDetail = (function() {

            const ErrorDetail = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ErrorDetail.prototype.code = "";
            ErrorDetail.prototype.field = "";
            ErrorDetail.prototype.wayOut = "";
            ErrorDetail.prototype.factsJson = "";
            ErrorDetail.prototype.requestLogId = "";
            ErrorDetail.prototype.correctedLocation = null;
            ErrorDetail.prototype.holderIncidentId = "";
            ErrorDetail.prototype.freshRecommendation = null;

            ErrorDetail.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(10).string(message.code);
                if (message.field != null && $Object.hasOwnProperty.call(message, "field") && message.field !== "")
                    writer.uint32(18).string(message.field);
                if (message.wayOut != null && $Object.hasOwnProperty.call(message, "wayOut") && message.wayOut !== "")
                    writer.uint32(26).string(message.wayOut);
                if (message.factsJson != null && $Object.hasOwnProperty.call(message, "factsJson") && message.factsJson !== "")
                    writer.uint32(34).string(message.factsJson);
                if (message.requestLogId != null && $Object.hasOwnProperty.call(message, "requestLogId") && message.requestLogId !== "")
                    writer.uint32(42).string(message.requestLogId);
                if (message.correctedLocation != null && $Object.hasOwnProperty.call(message, "correctedLocation"))
                    $root.runcard.v1.LatLon.encode(message.correctedLocation, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.holderIncidentId != null && $Object.hasOwnProperty.call(message, "holderIncidentId") && message.holderIncidentId !== "")
                    writer.uint32(58).string(message.holderIncidentId);
                if (message.freshRecommendation != null && $Object.hasOwnProperty.call(message, "freshRecommendation"))
                    $root.runcard.v1.RecommendUnitsResponse.encode(message.freshRecommendation, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ErrorDetail.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ErrorDetail();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.field = value;
                            else
                                delete message.field;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.wayOut = value;
                            else
                                delete message.wayOut;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.factsJson = value;
                            else
                                delete message.factsJson;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.requestLogId = value;
                            else
                                delete message.requestLogId;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.correctedLocation = $root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1, message.correctedLocation);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.holderIncidentId = value;
                            else
                                delete message.holderIncidentId;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.freshRecommendation = $root.runcard.v1.RecommendUnitsResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.freshRecommendation);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ErrorDetail;
        })();

        v1.CallSource = (function() {

            const CallSource = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CallSource.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CallSource.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.CallSource();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            CallSource.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "PHONE"] = 1;
                values[valuesById[2] = "APP"] = 2;
                values[valuesById[3] = "SENSOR"] = 3;
                values[valuesById[4] = "PATROL"] = 4;
                return values;
            })();

            return CallSource;
        })();

        v1.Call = (function() {

            const Call = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Call.prototype.id = "";
            Call.prototype.source = 0;
            Call.prototype.reportedAtUnixMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Call.prototype.location = null;
            Call.prototype.locationAccuracyM = null;
            Call.prototype.address = "";
            Call.prototype.type = 0;
            Call.prototype.note = "";

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Call.prototype, "_locationAccuracyM", {
                get: $util.oneOfGetter($oneOfFields = ["locationAccuracyM"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Call.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== 0)
                    writer.uint32(16).int32(message.source);
                if (message.reportedAtUnixMs != null && $Object.hasOwnProperty.call(message, "reportedAtUnixMs") && (typeof message.reportedAtUnixMs === "object" ? message.reportedAtUnixMs.low || message.reportedAtUnixMs.high : message.reportedAtUnixMs !== 0))
                    writer.uint32(24).int64(message.reportedAtUnixMs);
                if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                    $root.runcard.v1.LatLon.encode(message.location, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.locationAccuracyM != null && $Object.hasOwnProperty.call(message, "locationAccuracyM"))
                    writer.uint32(40).int32(message.locationAccuracyM);
                if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
                    writer.uint32(50).string(message.address);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(56).int32(message.type);
                if (message.note != null && $Object.hasOwnProperty.call(message, "note") && message.note !== "")
                    writer.uint32(66).string(message.note);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Call.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.Call();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.reportedAtUnixMs = value;
                            else
                                delete message.reportedAtUnixMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.location = $root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.locationAccuracyM = reader.int32();
                            message._locationAccuracyM = "locationAccuracyM";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.address = value;
                            else
                                delete message.address;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.note = value;
                            else
                                delete message.note;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Call;
        })();

        v1.ReportCallRequest = (function() {

            const ReportCallRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReportCallRequest.prototype.call = null;

            ReportCallRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.call != null && $Object.hasOwnProperty.call(message, "call"))
                    $root.runcard.v1.Call.encode(message.call, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReportCallRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ReportCallRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.call = $root.runcard.v1.Call.decode(reader, reader.size(), $undefined, _depth + 1, message.call);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReportCallRequest;
        })();

        v1.ReportCallResponse = (function() {

            const ReportCallResponse = function (properties) {
                this.candidateIncidentIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReportCallResponse.prototype.incidentId = "";
            ReportCallResponse.prototype.isNewIncident = false;
            ReportCallResponse.prototype.candidateIncidentIds = $util.emptyArray;

            ReportCallResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incidentId != null && $Object.hasOwnProperty.call(message, "incidentId") && message.incidentId !== "")
                    writer.uint32(10).string(message.incidentId);
                if (message.isNewIncident != null && $Object.hasOwnProperty.call(message, "isNewIncident") && message.isNewIncident !== false)
                    writer.uint32(16).bool(message.isNewIncident);
                if (message.candidateIncidentIds != null && message.candidateIncidentIds.length)
                    for (let i = 0; i < message.candidateIncidentIds.length; ++i)
                        writer.uint32(26).string(message.candidateIncidentIds[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReportCallResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ReportCallResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.incidentId = value;
                            else
                                delete message.incidentId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isNewIncident = value;
                            else
                                delete message.isNewIncident;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.candidateIncidentIds && message.candidateIncidentIds.length))
                                message.candidateIncidentIds = [];
                            message.candidateIncidentIds.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReportCallResponse;
        })();

        v1.ListIncidentsRequest = (function() {

            const ListIncidentsRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ListIncidentsRequest.prototype.includeClosed = false;

            ListIncidentsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.includeClosed != null && $Object.hasOwnProperty.call(message, "includeClosed") && message.includeClosed !== false)
                    writer.uint32(8).bool(message.includeClosed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ListIncidentsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ListIncidentsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.includeClosed = value;
                            else
                                delete message.includeClosed;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListIncidentsRequest;
        })();

        v1.ListIncidentsResponse = (function() {

            const ListIncidentsResponse = function (properties) {
                this.incidents = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ListIncidentsResponse.prototype.incidents = $util.emptyArray;

            ListIncidentsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incidents != null && message.incidents.length)
                    for (let i = 0; i < message.incidents.length; ++i)
                        $root.runcard.v1.IncidentWithCalls.encode(message.incidents[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ListIncidentsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ListIncidentsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.incidents && message.incidents.length))
                                message.incidents = [];
                            message.incidents.push($root.runcard.v1.IncidentWithCalls.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListIncidentsResponse;
        })();

        v1.IncidentWithCalls = (function() {

            const IncidentWithCalls = function (properties) {
                this.calls = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            IncidentWithCalls.prototype.incident = null;
            IncidentWithCalls.prototype.calls = $util.emptyArray;

            IncidentWithCalls.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incident != null && $Object.hasOwnProperty.call(message, "incident"))
                    $root.runcard.v1.Incident.encode(message.incident, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.calls != null && message.calls.length)
                    for (let i = 0; i < message.calls.length; ++i)
                        $root.runcard.v1.Call.encode(message.calls[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            IncidentWithCalls.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.IncidentWithCalls();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.incident = $root.runcard.v1.Incident.decode(reader, reader.size(), $undefined, _depth + 1, message.incident);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.calls && message.calls.length))
                                message.calls = [];
                            message.calls.push($root.runcard.v1.Call.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return IncidentWithCalls;
        })();

        v1.LinkCallsRequest = (function() {

            const LinkCallsRequest = function (properties) {
                this.callIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            LinkCallsRequest.prototype.incidentId = "";
            LinkCallsRequest.prototype.callIds = $util.emptyArray;

            LinkCallsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incidentId != null && $Object.hasOwnProperty.call(message, "incidentId") && message.incidentId !== "")
                    writer.uint32(10).string(message.incidentId);
                if (message.callIds != null && message.callIds.length)
                    for (let i = 0; i < message.callIds.length; ++i)
                        writer.uint32(18).string(message.callIds[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            LinkCallsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.LinkCallsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.incidentId = value;
                            else
                                delete message.incidentId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.callIds && message.callIds.length))
                                message.callIds = [];
                            message.callIds.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return LinkCallsRequest;
        })();

        v1.LinkCallsResponse = (function() {

            const LinkCallsResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            LinkCallsResponse.prototype.incident = null;

            LinkCallsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incident != null && $Object.hasOwnProperty.call(message, "incident"))
                    $root.runcard.v1.IncidentWithCalls.encode(message.incident, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            LinkCallsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.LinkCallsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.incident = $root.runcard.v1.IncidentWithCalls.decode(reader, reader.size(), $undefined, _depth + 1, message.incident);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return LinkCallsResponse;
        })();

        v1.SplitCallRequest = (function() {

            const SplitCallRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SplitCallRequest.prototype.callId = "";
            SplitCallRequest.prototype.toIncidentId = "";

            SplitCallRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.callId != null && $Object.hasOwnProperty.call(message, "callId") && message.callId !== "")
                    writer.uint32(10).string(message.callId);
                if (message.toIncidentId != null && $Object.hasOwnProperty.call(message, "toIncidentId") && message.toIncidentId !== "")
                    writer.uint32(18).string(message.toIncidentId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SplitCallRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.SplitCallRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.callId = value;
                            else
                                delete message.callId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.toIncidentId = value;
                            else
                                delete message.toIncidentId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SplitCallRequest;
        })();

        v1.SplitCallResponse = (function() {

            const SplitCallResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SplitCallResponse.prototype.fromIncident = null;
            SplitCallResponse.prototype.toIncident = null;

            SplitCallResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.fromIncident != null && $Object.hasOwnProperty.call(message, "fromIncident"))
                    $root.runcard.v1.IncidentWithCalls.encode(message.fromIncident, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.toIncident != null && $Object.hasOwnProperty.call(message, "toIncident"))
                    $root.runcard.v1.IncidentWithCalls.encode(message.toIncident, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SplitCallResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.SplitCallResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.fromIncident = $root.runcard.v1.IncidentWithCalls.decode(reader, reader.size(), $undefined, _depth + 1, message.fromIncident);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.toIncident = $root.runcard.v1.IncidentWithCalls.decode(reader, reader.size(), $undefined, _depth + 1, message.toIncident);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SplitCallResponse;
        })();

        v1.TravelDirection = (function() {

            const TravelDirection = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TravelDirection.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TravelDirection.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.TravelDirection();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            TravelDirection.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "FORWARD"] = 1;
                values[valuesById[2] = "BACKWARD"] = 2;
                values[valuesById[3] = "BOTH"] = 3;
                return values;
            })();

            return TravelDirection;
        })();

        v1.RoadPiece = (function() {

            const RoadPiece = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RoadPiece.prototype.networkEpoch = 0;
            RoadPiece.prototype.pieceIndex = 0;
            RoadPiece.prototype.direction = 0;

            RoadPiece.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.networkEpoch != null && $Object.hasOwnProperty.call(message, "networkEpoch") && message.networkEpoch !== 0)
                    writer.uint32(8).uint32(message.networkEpoch);
                if (message.pieceIndex != null && $Object.hasOwnProperty.call(message, "pieceIndex") && message.pieceIndex !== 0)
                    writer.uint32(16).uint32(message.pieceIndex);
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction") && message.direction !== 0)
                    writer.uint32(24).int32(message.direction);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RoadPiece.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.RoadPiece();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.networkEpoch = value;
                            else
                                delete message.networkEpoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pieceIndex = value;
                            else
                                delete message.pieceIndex;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.direction = value;
                            else
                                delete message.direction;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RoadPiece;
        })();

        v1.OsmWayStretch = (function() {

            const OsmWayStretch = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            OsmWayStretch.prototype.wayId = 0;
            OsmWayStretch.prototype.fromNodeId = null;
            OsmWayStretch.prototype.toNodeId = null;
            OsmWayStretch.prototype.direction = 0;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(OsmWayStretch.prototype, "_fromNodeId", {
                get: $util.oneOfGetter($oneOfFields = ["fromNodeId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(OsmWayStretch.prototype, "_toNodeId", {
                get: $util.oneOfGetter($oneOfFields = ["toNodeId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            OsmWayStretch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.wayId != null && $Object.hasOwnProperty.call(message, "wayId") && !$Object.is(message.wayId, 0))
                    writer.uint32(9).double(message.wayId);
                if (message.fromNodeId != null && $Object.hasOwnProperty.call(message, "fromNodeId"))
                    writer.uint32(17).double(message.fromNodeId);
                if (message.toNodeId != null && $Object.hasOwnProperty.call(message, "toNodeId"))
                    writer.uint32(25).double(message.toNodeId);
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction") && message.direction !== 0)
                    writer.uint32(32).int32(message.direction);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            OsmWayStretch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.OsmWayStretch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.wayId = value;
                            else
                                delete message.wayId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            message.fromNodeId = reader.double();
                            message._fromNodeId = "fromNodeId";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            message.toNodeId = reader.double();
                            message._toNodeId = "toNodeId";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.direction = value;
                            else
                                delete message.direction;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OsmWayStretch;
        })();

        v1.RoadLine = (function() {

            const RoadLine = function (properties) {
                this.points = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RoadLine.prototype.points = $util.emptyArray;
            RoadLine.prototype.withinM = 0;
            RoadLine.prototype.direction = 0;

            RoadLine.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.points != null && message.points.length)
                    for (let i = 0; i < message.points.length; ++i)
                        $root.runcard.v1.LatLon.encode(message.points[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.withinM != null && $Object.hasOwnProperty.call(message, "withinM") && message.withinM !== 0)
                    writer.uint32(16).int32(message.withinM);
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction") && message.direction !== 0)
                    writer.uint32(24).int32(message.direction);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RoadLine.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.RoadLine();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.points && message.points.length))
                                message.points = [];
                            message.points.push($root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.withinM = value;
                            else
                                delete message.withinM;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.direction = value;
                            else
                                delete message.direction;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RoadLine;
        })();

        v1.TrafficSpeed = (function() {

            const TrafficSpeed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TrafficSpeed.prototype.id = "";
            TrafficSpeed.prototype.location = null;
            TrafficSpeed.prototype.bearingDeg = null;
            TrafficSpeed.prototype.speedKmh = 0;
            TrafficSpeed.prototype.expiresAtUnixMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            TrafficSpeed.prototype.source = "";
            TrafficSpeed.prototype.measuredAtUnixMs = null;
            TrafficSpeed.prototype.piece = null;
            TrafficSpeed.prototype.osmWay = null;
            TrafficSpeed.prototype.line = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TrafficSpeed.prototype, "_bearingDeg", {
                get: $util.oneOfGetter($oneOfFields = ["bearingDeg"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TrafficSpeed.prototype, "_measuredAtUnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["measuredAtUnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            TrafficSpeed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                    $root.runcard.v1.LatLon.encode(message.location, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.bearingDeg != null && $Object.hasOwnProperty.call(message, "bearingDeg"))
                    writer.uint32(24).int32(message.bearingDeg);
                if (message.speedKmh != null && $Object.hasOwnProperty.call(message, "speedKmh") && message.speedKmh !== 0)
                    writer.uint32(32).int32(message.speedKmh);
                if (message.expiresAtUnixMs != null && $Object.hasOwnProperty.call(message, "expiresAtUnixMs") && (typeof message.expiresAtUnixMs === "object" ? message.expiresAtUnixMs.low || message.expiresAtUnixMs.high : message.expiresAtUnixMs !== 0))
                    writer.uint32(40).int64(message.expiresAtUnixMs);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(50).string(message.source);
                if (message.measuredAtUnixMs != null && $Object.hasOwnProperty.call(message, "measuredAtUnixMs"))
                    writer.uint32(56).int64(message.measuredAtUnixMs);
                if (message.piece != null && $Object.hasOwnProperty.call(message, "piece"))
                    $root.runcard.v1.RoadPiece.encode(message.piece, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.osmWay != null && $Object.hasOwnProperty.call(message, "osmWay"))
                    $root.runcard.v1.OsmWayStretch.encode(message.osmWay, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.line != null && $Object.hasOwnProperty.call(message, "line"))
                    $root.runcard.v1.RoadLine.encode(message.line, writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TrafficSpeed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.TrafficSpeed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.location = $root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.bearingDeg = reader.int32();
                            message._bearingDeg = "bearingDeg";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.speedKmh = value;
                            else
                                delete message.speedKmh;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.expiresAtUnixMs = value;
                            else
                                delete message.expiresAtUnixMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.measuredAtUnixMs = reader.int64();
                            message._measuredAtUnixMs = "measuredAtUnixMs";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.piece = $root.runcard.v1.RoadPiece.decode(reader, reader.size(), $undefined, _depth + 1, message.piece);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.osmWay = $root.runcard.v1.OsmWayStretch.decode(reader, reader.size(), $undefined, _depth + 1, message.osmWay);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.line = $root.runcard.v1.RoadLine.decode(reader, reader.size(), $undefined, _depth + 1, message.line);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TrafficSpeed;
        })();

        v1.TrafficClosure = (function() {

            const TrafficClosure = function (properties) {
                this.passingProfileIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TrafficClosure.prototype.id = "";
            TrafficClosure.prototype.location = null;
            TrafficClosure.prototype.bearingDeg = null;
            TrafficClosure.prototype.reason = "";
            TrafficClosure.prototype.expiresAtUnixMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            TrafficClosure.prototype.source = "";
            TrafficClosure.prototype.reportedAtUnixMs = null;
            TrafficClosure.prototype.piece = null;
            TrafficClosure.prototype.osmWay = null;
            TrafficClosure.prototype.line = null;
            TrafficClosure.prototype.passingProfileIds = $util.emptyArray;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TrafficClosure.prototype, "_bearingDeg", {
                get: $util.oneOfGetter($oneOfFields = ["bearingDeg"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TrafficClosure.prototype, "_reportedAtUnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["reportedAtUnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            TrafficClosure.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                    $root.runcard.v1.LatLon.encode(message.location, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.bearingDeg != null && $Object.hasOwnProperty.call(message, "bearingDeg"))
                    writer.uint32(24).int32(message.bearingDeg);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(34).string(message.reason);
                if (message.expiresAtUnixMs != null && $Object.hasOwnProperty.call(message, "expiresAtUnixMs") && (typeof message.expiresAtUnixMs === "object" ? message.expiresAtUnixMs.low || message.expiresAtUnixMs.high : message.expiresAtUnixMs !== 0))
                    writer.uint32(40).int64(message.expiresAtUnixMs);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(50).string(message.source);
                if (message.reportedAtUnixMs != null && $Object.hasOwnProperty.call(message, "reportedAtUnixMs"))
                    writer.uint32(56).int64(message.reportedAtUnixMs);
                if (message.piece != null && $Object.hasOwnProperty.call(message, "piece"))
                    $root.runcard.v1.RoadPiece.encode(message.piece, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.osmWay != null && $Object.hasOwnProperty.call(message, "osmWay"))
                    $root.runcard.v1.OsmWayStretch.encode(message.osmWay, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.line != null && $Object.hasOwnProperty.call(message, "line"))
                    $root.runcard.v1.RoadLine.encode(message.line, writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.passingProfileIds != null && message.passingProfileIds.length)
                    for (let i = 0; i < message.passingProfileIds.length; ++i)
                        writer.uint32(90).string(message.passingProfileIds[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TrafficClosure.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.TrafficClosure();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.location = $root.runcard.v1.LatLon.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.bearingDeg = reader.int32();
                            message._bearingDeg = "bearingDeg";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.expiresAtUnixMs = value;
                            else
                                delete message.expiresAtUnixMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.reportedAtUnixMs = reader.int64();
                            message._reportedAtUnixMs = "reportedAtUnixMs";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.piece = $root.runcard.v1.RoadPiece.decode(reader, reader.size(), $undefined, _depth + 1, message.piece);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.osmWay = $root.runcard.v1.OsmWayStretch.decode(reader, reader.size(), $undefined, _depth + 1, message.osmWay);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.line = $root.runcard.v1.RoadLine.decode(reader, reader.size(), $undefined, _depth + 1, message.line);
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.passingProfileIds && message.passingProfileIds.length))
                                message.passingProfileIds = [];
                            message.passingProfileIds.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TrafficClosure;
        })();

        v1.TrafficArea = (function() {

            const TrafficArea = function (properties) {
                this.passingProfileIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TrafficArea.prototype.id = "";
            TrafficArea.prototype.outline = null;
            TrafficArea.prototype.speedPercent = null;
            TrafficArea.prototype.reason = "";
            TrafficArea.prototype.expiresAtUnixMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            TrafficArea.prototype.source = "";
            TrafficArea.prototype.reportedAtUnixMs = null;
            TrafficArea.prototype.passingProfileIds = $util.emptyArray;
            TrafficArea.prototype.groundLevelOnly = false;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TrafficArea.prototype, "_speedPercent", {
                get: $util.oneOfGetter($oneOfFields = ["speedPercent"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TrafficArea.prototype, "_reportedAtUnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["reportedAtUnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            TrafficArea.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.outline != null && $Object.hasOwnProperty.call(message, "outline"))
                    $root.runcard.v1.Ring.encode(message.outline, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.speedPercent != null && $Object.hasOwnProperty.call(message, "speedPercent"))
                    writer.uint32(24).int32(message.speedPercent);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(34).string(message.reason);
                if (message.expiresAtUnixMs != null && $Object.hasOwnProperty.call(message, "expiresAtUnixMs") && (typeof message.expiresAtUnixMs === "object" ? message.expiresAtUnixMs.low || message.expiresAtUnixMs.high : message.expiresAtUnixMs !== 0))
                    writer.uint32(40).int64(message.expiresAtUnixMs);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(50).string(message.source);
                if (message.reportedAtUnixMs != null && $Object.hasOwnProperty.call(message, "reportedAtUnixMs"))
                    writer.uint32(56).int64(message.reportedAtUnixMs);
                if (message.passingProfileIds != null && message.passingProfileIds.length)
                    for (let i = 0; i < message.passingProfileIds.length; ++i)
                        writer.uint32(66).string(message.passingProfileIds[i]);
                if (message.groundLevelOnly != null && $Object.hasOwnProperty.call(message, "groundLevelOnly") && message.groundLevelOnly !== false)
                    writer.uint32(72).bool(message.groundLevelOnly);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TrafficArea.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.TrafficArea();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.outline = $root.runcard.v1.Ring.decode(reader, reader.size(), $undefined, _depth + 1, message.outline);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.speedPercent = reader.int32();
                            message._speedPercent = "speedPercent";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.expiresAtUnixMs = value;
                            else
                                delete message.expiresAtUnixMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.reportedAtUnixMs = reader.int64();
                            message._reportedAtUnixMs = "reportedAtUnixMs";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.passingProfileIds && message.passingProfileIds.length))
                                message.passingProfileIds = [];
                            message.passingProfileIds.push(reader.stringVerify());
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.groundLevelOnly = value;
                            else
                                delete message.groundLevelOnly;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TrafficArea;
        })();

        v1.CityConditions = (function() {

            const CityConditions = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CityConditions.prototype.rain = false;
            CityConditions.prototype.tet = false;
            CityConditions.prototype.expiresAtUnixMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            CityConditions.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rain != null && $Object.hasOwnProperty.call(message, "rain") && message.rain !== false)
                    writer.uint32(8).bool(message.rain);
                if (message.tet != null && $Object.hasOwnProperty.call(message, "tet") && message.tet !== false)
                    writer.uint32(16).bool(message.tet);
                if (message.expiresAtUnixMs != null && $Object.hasOwnProperty.call(message, "expiresAtUnixMs") && (typeof message.expiresAtUnixMs === "object" ? message.expiresAtUnixMs.low || message.expiresAtUnixMs.high : message.expiresAtUnixMs !== 0))
                    writer.uint32(24).int64(message.expiresAtUnixMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CityConditions.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.CityConditions();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.rain = value;
                            else
                                delete message.rain;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.tet = value;
                            else
                                delete message.tet;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.expiresAtUnixMs = value;
                            else
                                delete message.expiresAtUnixMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CityConditions;
        })();

        v1.ApplyTrafficRequest = (function() {

            const ApplyTrafficRequest = function (properties) {
                this.speeds = [];
                this.closures = [];
                this.areas = [];
                this.removeIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ApplyTrafficRequest.prototype.speeds = $util.emptyArray;
            ApplyTrafficRequest.prototype.closures = $util.emptyArray;
            ApplyTrafficRequest.prototype.areas = $util.emptyArray;
            ApplyTrafficRequest.prototype.removeIds = $util.emptyArray;
            ApplyTrafficRequest.prototype.cityConditions = null;

            ApplyTrafficRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.speeds != null && message.speeds.length)
                    for (let i = 0; i < message.speeds.length; ++i)
                        $root.runcard.v1.TrafficSpeed.encode(message.speeds[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.closures != null && message.closures.length)
                    for (let i = 0; i < message.closures.length; ++i)
                        $root.runcard.v1.TrafficClosure.encode(message.closures[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.areas != null && message.areas.length)
                    for (let i = 0; i < message.areas.length; ++i)
                        $root.runcard.v1.TrafficArea.encode(message.areas[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.removeIds != null && message.removeIds.length)
                    for (let i = 0; i < message.removeIds.length; ++i)
                        writer.uint32(34).string(message.removeIds[i]);
                if (message.cityConditions != null && $Object.hasOwnProperty.call(message, "cityConditions"))
                    $root.runcard.v1.CityConditions.encode(message.cityConditions, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ApplyTrafficRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ApplyTrafficRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.speeds && message.speeds.length))
                                message.speeds = [];
                            message.speeds.push($root.runcard.v1.TrafficSpeed.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.closures && message.closures.length))
                                message.closures = [];
                            message.closures.push($root.runcard.v1.TrafficClosure.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.areas && message.areas.length))
                                message.areas = [];
                            message.areas.push($root.runcard.v1.TrafficArea.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.removeIds && message.removeIds.length))
                                message.removeIds = [];
                            message.removeIds.push(reader.stringVerify());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.cityConditions = $root.runcard.v1.CityConditions.decode(reader, reader.size(), $undefined, _depth + 1, message.cityConditions);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ApplyTrafficRequest;
        })();

        v1.TrafficResult = (function() {

            const TrafficResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TrafficResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TrafficResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.TrafficResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            TrafficResult.Value = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNSPECIFIED"] = 0;
                values[valuesById[1] = "APPLIED"] = 1;
                values[valuesById[2] = "ENDED"] = 2;
                values[valuesById[3] = "NOT_IN_FORCE"] = 3;
                values[valuesById[4] = "UNKNOWN_PIECE"] = 4;
                values[valuesById[5] = "NO_ROAD_MATCHED"] = 5;
                values[valuesById[6] = "ALREADY_EXPIRED"] = 6;
                values[valuesById[7] = "SPEED_OUT_OF_RANGE"] = 7;
                values[valuesById[8] = "NETWORK_EPOCH_GONE"] = 8;
                values[valuesById[9] = "OLDER_THAN_KNOWN"] = 9;
                return values;
            })();

            return TrafficResult;
        })();

        v1.TrafficOutcome = (function() {

            const TrafficOutcome = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TrafficOutcome.prototype.id = "";
            TrafficOutcome.prototype.result = 0;
            TrafficOutcome.prototype.message = "";
            TrafficOutcome.prototype.pieceCount = 0;

            TrafficOutcome.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.result != null && $Object.hasOwnProperty.call(message, "result") && message.result !== 0)
                    writer.uint32(16).int32(message.result);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(26).string(message.message);
                if (message.pieceCount != null && $Object.hasOwnProperty.call(message, "pieceCount") && message.pieceCount !== 0)
                    writer.uint32(32).uint32(message.pieceCount);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TrafficOutcome.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.TrafficOutcome();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.result = value;
                            else
                                delete message.result;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pieceCount = value;
                            else
                                delete message.pieceCount;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TrafficOutcome;
        })();

        v1.ApplyTrafficResponse = (function() {

            const ApplyTrafficResponse = function (properties) {
                this.unmatchedIds = [];
                this.outcomes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ApplyTrafficResponse.prototype.appliedCount = 0;
            ApplyTrafficResponse.prototype.unmatchedIds = $util.emptyArray;
            ApplyTrafficResponse.prototype.trafficEpoch = 0;
            ApplyTrafficResponse.prototype.outcomes = $util.emptyArray;
            ApplyTrafficResponse.prototype.endedCount = 0;
            ApplyTrafficResponse.prototype.notAppliedCount = 0;

            ApplyTrafficResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.appliedCount != null && $Object.hasOwnProperty.call(message, "appliedCount") && message.appliedCount !== 0)
                    writer.uint32(8).uint32(message.appliedCount);
                if (message.unmatchedIds != null && message.unmatchedIds.length)
                    for (let i = 0; i < message.unmatchedIds.length; ++i)
                        writer.uint32(18).string(message.unmatchedIds[i]);
                if (message.trafficEpoch != null && $Object.hasOwnProperty.call(message, "trafficEpoch") && message.trafficEpoch !== 0)
                    writer.uint32(24).uint32(message.trafficEpoch);
                if (message.outcomes != null && message.outcomes.length)
                    for (let i = 0; i < message.outcomes.length; ++i)
                        $root.runcard.v1.TrafficOutcome.encode(message.outcomes[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.endedCount != null && $Object.hasOwnProperty.call(message, "endedCount") && message.endedCount !== 0)
                    writer.uint32(40).uint32(message.endedCount);
                if (message.notAppliedCount != null && $Object.hasOwnProperty.call(message, "notAppliedCount") && message.notAppliedCount !== 0)
                    writer.uint32(48).uint32(message.notAppliedCount);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ApplyTrafficResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ApplyTrafficResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.appliedCount = value;
                            else
                                delete message.appliedCount;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.unmatchedIds && message.unmatchedIds.length))
                                message.unmatchedIds = [];
                            message.unmatchedIds.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.trafficEpoch = value;
                            else
                                delete message.trafficEpoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.outcomes && message.outcomes.length))
                                message.outcomes = [];
                            message.outcomes.push($root.runcard.v1.TrafficOutcome.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.endedCount = value;
                            else
                                delete message.endedCount;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.notAppliedCount = value;
                            else
                                delete message.notAppliedCount;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ApplyTrafficResponse;
        })();

        v1.ListTrafficRequest = (function() {

            const ListTrafficRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ListTrafficRequest.prototype.within = null;

            ListTrafficRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.within != null && $Object.hasOwnProperty.call(message, "within"))
                    $root.runcard.v1.Ring.encode(message.within, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ListTrafficRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ListTrafficRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.within = $root.runcard.v1.Ring.decode(reader, reader.size(), $undefined, _depth + 1, message.within);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListTrafficRequest;
        })();

        v1.ListTrafficResponse = (function() {

            const ListTrafficResponse = function (properties) {
                this.speeds = [];
                this.closures = [];
                this.areas = [];
                this.unmatchedIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ListTrafficResponse.prototype.speeds = $util.emptyArray;
            ListTrafficResponse.prototype.closures = $util.emptyArray;
            ListTrafficResponse.prototype.areas = $util.emptyArray;
            ListTrafficResponse.prototype.trafficEpoch = 0;
            ListTrafficResponse.prototype.omittedCount = 0;
            ListTrafficResponse.prototype.unmatchedIds = $util.emptyArray;
            ListTrafficResponse.prototype.newestSpeedAgeMs = null;
            ListTrafficResponse.prototype.oldestSpeedAgeMs = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ListTrafficResponse.prototype, "_newestSpeedAgeMs", {
                get: $util.oneOfGetter($oneOfFields = ["newestSpeedAgeMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ListTrafficResponse.prototype, "_oldestSpeedAgeMs", {
                get: $util.oneOfGetter($oneOfFields = ["oldestSpeedAgeMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            ListTrafficResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.speeds != null && message.speeds.length)
                    for (let i = 0; i < message.speeds.length; ++i)
                        $root.runcard.v1.TrafficSpeed.encode(message.speeds[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.closures != null && message.closures.length)
                    for (let i = 0; i < message.closures.length; ++i)
                        $root.runcard.v1.TrafficClosure.encode(message.closures[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.areas != null && message.areas.length)
                    for (let i = 0; i < message.areas.length; ++i)
                        $root.runcard.v1.TrafficArea.encode(message.areas[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.trafficEpoch != null && $Object.hasOwnProperty.call(message, "trafficEpoch") && message.trafficEpoch !== 0)
                    writer.uint32(32).uint32(message.trafficEpoch);
                if (message.omittedCount != null && $Object.hasOwnProperty.call(message, "omittedCount") && message.omittedCount !== 0)
                    writer.uint32(40).uint32(message.omittedCount);
                if (message.unmatchedIds != null && message.unmatchedIds.length)
                    for (let i = 0; i < message.unmatchedIds.length; ++i)
                        writer.uint32(50).string(message.unmatchedIds[i]);
                if (message.newestSpeedAgeMs != null && $Object.hasOwnProperty.call(message, "newestSpeedAgeMs"))
                    writer.uint32(56).uint32(message.newestSpeedAgeMs);
                if (message.oldestSpeedAgeMs != null && $Object.hasOwnProperty.call(message, "oldestSpeedAgeMs"))
                    writer.uint32(64).uint32(message.oldestSpeedAgeMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ListTrafficResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runcard.v1.ListTrafficResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.speeds && message.speeds.length))
                                message.speeds = [];
                            message.speeds.push($root.runcard.v1.TrafficSpeed.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.closures && message.closures.length))
                                message.closures = [];
                            message.closures.push($root.runcard.v1.TrafficClosure.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.areas && message.areas.length))
                                message.areas = [];
                            message.areas.push($root.runcard.v1.TrafficArea.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.trafficEpoch = value;
                            else
                                delete message.trafficEpoch;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.omittedCount = value;
                            else
                                delete message.omittedCount;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.unmatchedIds && message.unmatchedIds.length))
                                message.unmatchedIds = [];
                            message.unmatchedIds.push(reader.stringVerify());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.newestSpeedAgeMs = reader.uint32();
                            message._newestSpeedAgeMs = "newestSpeedAgeMs";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.oldestSpeedAgeMs = reader.uint32();
                            message._oldestSpeedAgeMs = "oldestSpeedAgeMs";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListTrafficResponse;
        })();

        return v1;
    })();

    return runcard;
})();

export {
  $root as default
};
